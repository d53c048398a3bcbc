import { type UnitsOf } from '@yilian/contracts';
import { type CityTime, dateOf } from './calendar';
import { QUARTER_MINUTES, quarterOf, type TakenQuarter } from './visit-planner';

type Visit = UnitsOf<'home_care'>['visits'][number];

const QUARTERS_PER_DAY = (24 * 60) / QUARTER_MINUTES;

/** The quarters of visits that have not begun, with the ways after them; what has begun stays with whom it is. */
export function quartersAhead<Q extends TakenQuarter>(held: readonly Q[], now: CityTime): Q[] {
  const sorted = [...held].sort((a, b) => a.quarter - b.quarter);
  const first = sorted.findIndex(
    ({ quarter, travel }, index) =>
      !travel && quarter >= quarterOf(now.day, now.minute) && beginsAt(sorted, index),
  );
  return first < 0 ? [] : sorted.slice(first);
}

/** The same visits at the very times that are held. */
export function sameTimes(held: readonly TakenQuarter[]): Visit[] {
  const sorted = [...held].sort((a, b) => a.quarter - b.quarter);
  const visits: Visit[] = [];
  sorted.forEach(({ quarter, travel }, index) => {
    if (travel) return;
    if (beginsAt(sorted, index)) visits.push(visitAt(quarter));
    else lengthen(visits);
  });
  return visits;
}

/** Of what was asked, the visits on the days that are still ahead, within their windows. */
export const askedAhead = (
  units: UnitsOf<'home_care'>,
  ahead: readonly TakenQuarter[],
): UnitsOf<'home_care'> => {
  const dates = new Set(sameTimes(ahead).map(({ date }) => date));
  return { ...units, visits: units.visits.filter(({ date }) => dates.has(date)) };
};

const beginsAt = (sorted: readonly TakenQuarter[], index: number): boolean => {
  const before = sorted[index - 1];
  return !before || before.travel || before.quarter !== sorted[index]!.quarter - 1;
};

function visitAt(quarter: number): Visit {
  const fromMinute = (quarter % QUARTERS_PER_DAY) * QUARTER_MINUTES;
  const date = dateOf(Math.floor(quarter / QUARTERS_PER_DAY));
  return { date, fromMinute, toMinute: fromMinute + QUARTER_MINUTES, durationMinutes: QUARTER_MINUTES };
}

function lengthen(visits: Visit[]): void {
  const last = visits.at(-1)!;
  visits[visits.length - 1] = {
    ...last,
    toMinute: last.toMinute + QUARTER_MINUTES,
    durationMinutes: last.durationMinutes + QUARTER_MINUTES,
  };
}
