import { type AbilityScale, type FieldError } from '@yilian/contracts';
import { type Sheet } from './assessment';
import { wrongAnswers } from './check-answers';

const fault = (pointer: string, zh: string, en: string): FieldError => ({ pointer, message: { zh, en } });

/** What stands around a sheet. */
export interface Surroundings {
  readonly today: string;
  /** The day of the assessment that counts now, or null. */
  readonly currentOn: string | null;
  readonly scale: AbilityScale;
}

/** What is wrong with a sheet, all of it at once; what is only open is no fault yet. */
export function checkSheet(sheet: Sheet, { today, currentOn, scale }: Surroundings): FieldError[] {
  const faults: FieldError[] = [];
  const { assessedOn, reason } = sheet;
  if (assessedOn > today) {
    faults.push(fault('/assessedOn', '评估日期不能在将来。', 'The assessment cannot be in the future.'));
  }
  if (currentOn !== null && assessedOn < currentOn) {
    faults.push(
      fault(
        '/assessedOn',
        `不能早于上一次评估（${currentOn}）。`,
        `It cannot be earlier than the last one (${currentOn}).`,
      ),
    );
  }
  if (currentOn !== null && reason === 'first') {
    faults.push(
      fault(
        '/reason',
        '这位长者已经评估过，不是首次评估。',
        'The person was assessed before: this is not the first.',
      ),
    );
  }
  return [...faults, ...wrongAnswers(sheet.answers, scale)];
}
