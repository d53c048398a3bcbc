import { type TourHours, type TourSlot } from '@yilian/contracts';
import { addDays, weekdayOf } from '@yilian/kernel';

/** What a facility has said of its tours, and what is taken. */
export interface TourPlanFacts {
  readonly hours: readonly TourHours[];
  readonly closedDays: readonly string[];
  readonly taken: readonly { readonly date: string; readonly minute: number; readonly taken: number }[];
}
/** From tomorrow on, so many days. */
export interface Horizon {
  readonly today: string;
  readonly days: number;
}

/** Every slot of the next days with what is left, soonest first; full ones stand there with 0. */
export function slotsOf({ hours, closedDays, taken }: TourPlanFacts, { today, days }: Horizon): TourSlot[] {
  const closed = new Set(closedDays);
  const used = new Map(taken.map((one) => [`${one.date} ${one.minute}`, one.taken]));
  const dates = Array.from({ length: days }, (_, index) => addDays(today, index + 1));
  return dates
    .filter((date) => !closed.has(date))
    .flatMap((date) =>
      hours
        .filter(({ weekday }) => weekday === weekdayOf(date))
        .toSorted((a, b) => a.fromMinute - b.fromMinute)
        .flatMap((stretch) =>
          beginningsOf(stretch).map((minute) => ({
            ...{ date, minute, minutes: stretch.slotMinutes },
            left: Math.max(0, stretch.parties - (used.get(`${date} ${minute}`) ?? 0)),
          })),
        ),
    );
}

/** Up to three free slots, those nearest to the wanted time first. */
export function nearestSlots(
  slots: readonly TourSlot[],
  wanted: { readonly date: string; readonly minute: number },
): TourSlot[] {
  const far = (slot: { readonly date: string; readonly minute: number }): number =>
    Math.abs(minutesOf(slot) - minutesOf(wanted));
  return slots
    .filter((slot) => slot.left > 0 && far(slot) > 0)
    .toSorted((a, b) => far(a) - far(b) || minutesOf(a) - minutesOf(b))
    .slice(0, 3);
}

/** How many parties at once a facility shows around at a time. */
export const partiesAt = (hours: readonly TourHours[], { date, minute }: TourSlot): number =>
  hours.find(
    ({ weekday, fromMinute, toMinute }) =>
      weekday === weekdayOf(date) && fromMinute <= minute && minute < toMinute,
  )?.parties ?? 0;

const beginningsOf = ({ fromMinute, toMinute, slotMinutes }: TourHours): number[] =>
  Array.from(
    { length: Math.floor((toMinute - fromMinute) / slotMinutes) },
    (_, index) => fromMinute + index * slotMinutes,
  );

const minutesOf = ({ date, minute }: { readonly date: string; readonly minute: number }): number =>
  Date.parse(date) / 60_000 + minute;
