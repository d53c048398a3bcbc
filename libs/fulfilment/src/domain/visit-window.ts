import { type LocalDate, type VisitState } from '@yilian/contracts';
import { addDays, momentOf } from '@yilian/kernel';

/** The moment from which on a caregiver sees whom they visit: the evening before. */
export const opensAt = (date: LocalDate, openMinute: number, zone: string): Date =>
  new Date(momentOf(addDays(date, -1), openMinute, zone));

/** Whether the caregiver sees the person: from the evening before, and no longer than the visit lasts or is waited for. */
export function showsPerson(
  visit: { readonly state: VisitState; readonly endsAt: Date; readonly opensAt: Date },
  now: Date,
  closeHours: number,
): boolean {
  if (visit.state === 'checked_in') return true;
  if (visit.state !== 'scheduled' && visit.state !== 'missed') return false;
  return now >= visit.opensAt && now.getTime() < visit.endsAt.getTime() + closeHours * 3_600_000;
}

/** Whether an agency sees whom a visit is for: on its day and before, unless it was called off. */
export const namesPerson = (
  { state, date }: { readonly state: VisitState; readonly date: LocalDate },
  today: LocalDate,
): boolean => state !== 'cancelled' && date >= today;
