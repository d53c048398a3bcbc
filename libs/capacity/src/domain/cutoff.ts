import { type SlotCutoff } from '@yilian/contracts';
import { addDays, momentOf } from '@yilian/kernel';

/** The moment after which nothing of a part of a date can be booked any more; null without a rule for the part. */
export function cutoffOf(
  date: string,
  part: string,
  rules: readonly SlotCutoff[],
  zone: string,
): Date | null {
  const rule = rules.find((one) => one.part === part);
  return rule ? new Date(momentOf(addDays(date, -rule.daysBefore), rule.minute, zone)) : null;
}
