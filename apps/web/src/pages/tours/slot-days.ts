import { type TourSlot } from '@yilian/contracts';

/** One key for each time. */
export const slotKey = ({ date, minute }: Pick<TourSlot, 'date' | 'minute'>): string => `${date}-${minute}`;

export interface SlotDay {
  readonly date: string;
  readonly slots: readonly TourSlot[];
}

/** The times of each day, in the order in which they come. */
export function slotDays(slots: readonly TourSlot[]): SlotDay[] {
  const days = new Map<string, TourSlot[]>();
  for (const slot of slots) days.set(slot.date, [...(days.get(slot.date) ?? []), slot]);
  return [...days].map(([date, ofDay]) => ({ date, slots: ofDay }));
}
