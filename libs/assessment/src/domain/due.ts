import { type AssessmentDue } from '@yilian/contracts';

const DAY_MS = 86_400_000;
const isoDate = (date: Date): string => date.toISOString().slice(0, 10);
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** The same day so many months on; where that month is shorter, its last day. */
export function addMonths(date: string, months: number): string {
  const from = noon(date);
  const on = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1, 12));
  const last = new Date(Date.UTC(on.getUTCFullYear(), on.getUTCMonth() + 1, 0, 12)).getUTCDate();
  on.setUTCDate(Math.min(from.getUTCDate(), last));
  return isoDate(on);
}

/** A calendar date so many days on. */
export const addDays = (date: string, days: number): string =>
  isoDate(new Date(noon(date).getTime() + days * DAY_MS));

/** Whether it is time for the next one; `dueOn` is null for who was never assessed. */
export function dueState(dueOn: string | null, today: string, remindDays: number): AssessmentDue {
  if (dueOn === null) return 'not_assessed';
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, remindDays) ? 'soon' : 'current';
}
