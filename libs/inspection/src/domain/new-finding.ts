import {
  type FieldError,
  type FindingSeverity,
  type LocalDate,
  type NewFinding,
  type SettingValue,
  type Text,
} from '@yilian/contracts';
import { addDays } from '@yilian/kernel';

/** What is known of what a new finding names. */
export interface Named {
  readonly hasItem: boolean;
  /** The service is one of this house, or none is named. */
  readonly hasService: boolean;
  /** The earlier finding is one of this house, or none is named. */
  readonly hasEarlier: boolean;
}

/** The day on which it is to be put right: the officer's, or the usual one for what is that serious. */
export const dueDay = (
  severity: FindingSeverity,
  wanted: LocalDate | null,
  today: LocalDate,
  { dueDays }: Pick<SettingValue<'inspection.rules'>, 'dueDays'>,
): LocalDate => wanted ?? addDays(today, dueDays[severity]);

const SENTENCES = {
  '/itemCode': { zh: '请从检查项目里选一项。', en: 'Choose one of the items of the list.' },
  '/serviceId': { zh: '这项服务不是这家机构的。', en: 'This service is not one of this house.' },
  '/follows': { zh: '没有找到这家机构的这个问题。', en: 'This house has no such finding.' },
  '/foundOn': { zh: '发现日期不能晚于今天。', en: 'It cannot be found later than today.' },
  '/dueOn': { zh: '整改期限不能早于今天。', en: 'The day cannot be over already.' },
} as const satisfies Readonly<Record<string, Text>>;

/** Everything that is wrong with a new finding, all of it at once. */
export function faultsOf(said: NewFinding, named: Named, today: LocalDate): FieldError[] {
  const wrong: Readonly<Record<keyof typeof SENTENCES, boolean>> = {
    '/itemCode': !named.hasItem,
    '/serviceId': !named.hasService,
    '/follows': !named.hasEarlier,
    '/foundOn': said.foundOn > today,
    '/dueOn': said.dueOn !== null && said.dueOn < today,
  };
  return (Object.keys(SENTENCES) as (keyof typeof SENTENCES)[])
    .filter((pointer) => wrong[pointer])
    .map((pointer) => ({ pointer, message: SENTENCES[pointer] }));
}
