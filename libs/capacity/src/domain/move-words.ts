import { type FieldError } from '@yilian/contracts';
import { dateOf } from './calendar';
import { type HeldVisits, type MoveFault, visitsIn } from './move-visits';

const WHY: Readonly<Record<MoveFault | 'open', { readonly zh: string; readonly en: string }>> = {
  unknown: { zh: '找不到这次安排或这位护理员', en: 'no such visit or caregiver' },
  begun: { zh: '已经开始，不能改派', en: 'it has begun and stays where it is' },
  cannot: { zh: '对方的技能、性别或区域不符合', en: 'the other one lacks the skill, or does not go there' },
  no_time: { zh: '对方这个时间没有空', en: 'the other one has no time then' },
  open: { zh: '还没有安排由谁代替', en: 'nobody is named to make it instead' },
};

const two = (value: number): string => String(value).padStart(2, '0');
/** Date and time of a quarter by the wall clock. */
const clockOf = (quarter: number): string =>
  `${dateOf(Math.floor(quarter / 96))} ${two(Math.floor((quarter % 96) / 4))}:${two((quarter % 4) * 15)}`;

/** Says of a promise why it cannot be moved, by its first visit. */
export function moveError(
  pointer: string,
  why: MoveFault | 'open',
  visits: HeldVisits | undefined,
  number: string | null,
): FieldError {
  const first = visits && visitsIn(visits.quarters)[0];
  const which = [number, first && clockOf(first.start)].filter(Boolean).join(' ');
  const { zh, en } = WHY[why];
  return { pointer, message: { zh: `${which}：${zh}`, en: `${which}: ${en}` } };
}
