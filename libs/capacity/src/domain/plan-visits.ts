import { type UnitsOf } from '@yilian/contracts';
import { byService } from './by-service';
import { type CityTime, dayOf } from './calendar';
import {
  type CaregiverTime,
  mayVisit,
  quarterOf,
  visitPlanner,
  type VisitsGranted,
  type VisitVerdict,
  type VisitWish,
} from './visit-planner';

/** A rush for one service plans its day anew so often; then who does not fit in is refused at once. */
const MOST_REPLANS = 16;

/**
 * Decides wishes for visits in the order given. Whoever was granted stays granted, but hours and caregivers may still move
 * until all are decided: when a wish finds no gap, the service's wishes are planned anew, those with the fewest caregivers
 * and the least time to spare first, and if all fit then, all have a visit. Familiar faces are a preference: when they are
 * in the way of somebody's only gap, the service plans without them.
 */
export function planVisits(
  wishes: readonly VisitWish[],
  caregivers: readonly CaregiverTime[],
  now: CityTime,
  travelMinutes: number,
): ReadonlyMap<string, VisitVerdict> {
  const verdicts = new Map<string, VisitVerdict>();
  const teams = byService(caregivers);
  for (const [serviceId, own] of byService(wishes)) {
    const team = teams.get(serviceId) ?? [];
    const planner = () => visitPlanner(team, now, travelMinutes);
    let place = planner();
    let replans = 0;
    const granted: VisitWish[] = [];
    for (const wish of own) {
      verdicts.set(wish.holdId, place(wish));
      if (isGranted(verdicts.get(wish.holdId)!)) granted.push(wish);
      else if (granted.length > 0 && replans < MOST_REPLANS && isGranted(planner()(wish))) {
        replans += 1;
        const all = byTightness([...granted, wish], team);
        const anew = together(all, planner()) ?? together(all.map(withoutWishes), planner());
        if (!anew) continue;
        for (const [holdId, verdict] of anew.verdicts) verdicts.set(holdId, verdict);
        granted.push(wish);
        place = anew.place;
      }
    }
  }
  return verdicts;
}

type Place = (wish: VisitWish) => VisitVerdict;

/** Everybody's visit in this order, or undefined when somebody would have none. */
function together(
  wishes: readonly VisitWish[],
  place: Place,
): { readonly verdicts: ReadonlyMap<string, VisitVerdict>; readonly place: Place } | undefined {
  const verdicts = new Map(wishes.map((one) => [one.holdId, place(one)]));
  return [...verdicts.values()].every(isGranted) ? { verdicts, place } : undefined;
}

const withoutWishes = (wish: VisitWish): VisitWish => ({ ...wish, familiar: [] });

const isGranted = (verdict: VisitVerdict): verdict is VisitsGranted => typeof verdict !== 'string';

/** The fewest caregivers first, then the earliest last start, then as they came. */
function byTightness(wishes: readonly VisitWish[], team: readonly CaregiverTime[]): VisitWish[] {
  const able = new Map(wishes.map((wish) => [wish.holdId, team.filter((one) => mayVisit(one, wish)).length]));
  return [...wishes].sort(
    (a, b) => able.get(a.holdId)! - able.get(b.holdId)! || lastStart(a.units) - lastStart(b.units),
  );
}

const lastStart = ({ visits }: UnitsOf<'home_care'>): number =>
  Math.min(
    ...visits.map(({ date, toMinute, durationMinutes }) =>
      quarterOf(dayOf(date), toMinute - durationMinutes),
    ),
  );
