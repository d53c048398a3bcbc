import { type BoardVisit, type CorrectionReason, type VisitState } from '@yilian/contracts';
import { clockText, csvOf } from '@yilian/kernel';

type Language = 'zh' | 'en';
type Words<Key extends string> = Readonly<Record<Key, readonly [zh: string, en: string]>>;

const HEADS: readonly (readonly [string, string])[] = [
  ['预约编号', 'Booking'],
  ['日期', 'Date'],
  ['护理员', 'Caregiver'],
  ['约定开始', 'Agreed start'],
  ['约定结束', 'Agreed end'],
  ['状态', 'State'],
  ['到达', 'Arrived'],
  ['离开', 'Left'],
  ['打卡离家（米）', 'Metres from the home'],
  ['完成任务', 'Tasks done'],
  ['任务总数', 'Tasks'],
  ['更正', 'Corrected'],
];
const STATES: Words<VisitState> = {
  scheduled: ['还没到', 'To come'],
  checked_in: ['服务中', 'Under way'],
  checked_out: ['已完成', 'Done'],
  missed: ['未按时到', 'Nobody came'],
  cancelled: ['已取消', 'Cancelled'],
};
/** Why a time was corrected, as staff read it. */
const REASONS: Words<CorrectionReason> = {
  forgot: ['忘记打卡', 'Forgotten'],
  no_phone: ['没有手机', 'No phone'],
  wrong_time: ['时间不对', 'Wrong time'],
  other: ['其他', 'Other'],
};

/** The visits of a day as the text of a CSV file, without the names of those who were visited. */
export function visitTable(visits: readonly BoardVisit[], language: Language, zone: string): string {
  const at = language === 'zh' ? 0 : 1;
  const clock = (moment: string | undefined): string =>
    moment === undefined ? '' : clockText(Date.parse(moment), zone);
  const cells = visits.map(({ number, date, caregiver, startsAt, endsAt, state, arrived, left, ...rest }) => [
    ...[number, date, caregiver.name, clock(startsAt), clock(endsAt), STATES[state][at]],
    ...[clock(arrived?.at), clock(left?.at), String(arrived?.distanceM ?? '')],
    ...[String(rest.tasks.filter(({ doneAt }) => doneAt !== null).length), String(rest.tasks.length)],
    rest.corrections.map(({ reason }) => REASONS[reason][at]).join(language === 'zh' ? '、' : ', '),
  ]);
  return csvOf([HEADS.map((head) => head[at]), ...cells]);
}
