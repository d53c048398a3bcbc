import { type NewBed, type NewSlot } from '@yilian/capacity';
import { BedKind, DayPart } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { addDays, type ListedCapacity } from '@yilian/providers';

/**
 * Beds that a list names and the books lack. They count as vacant and unconfirmed until the provider says more; a list
 * that names fewer beds than before takes none away, because somebody may lie in them.
 */
export const bedsToAdd = ({ serviceId, beds }: ListedCapacity, known: ReadonlySet<string>): NewBed[] =>
  BedKind.options
    .flatMap((kind) =>
      Array.from({ length: beds?.[kind] ?? 0 }, (_, index) => ({
        id: newId(),
        serviceId,
        room: `list ${kind}`,
        number: String(index + 1),
        kind,
        sexRule: 'any' as const,
        state: 'vacant' as const,
      })),
    )
    .filter((bed) => !known.has(placeOf(bed)));

/** Where a bed stands; one bed to a place. */
export const placeOf = (bed: Pick<NewBed, 'serviceId' | 'room' | 'number'>): string =>
  `${bed.serviceId} ${bed.room} ${bed.number}`;

/** Seats of a service that is new, from a date on for so many days; none where the list does not say how many. */
export function slotsToAdd(
  { serviceId, seats, before }: ListedCapacity,
  from: string,
  days: number,
): NewSlot[] {
  // What becomes of known seats is for the manager to say: some may be taken.
  if (before !== null || seats === null) return [];
  return Array.from({ length: days }, (_, day) =>
    DayPart.options.map((part) => ({
      id: newId(),
      serviceId,
      date: addDays(from, day),
      part,
      capacity: seats,
      outOfService: 0,
      cutoffAt: null,
    })),
  ).flat();
}
