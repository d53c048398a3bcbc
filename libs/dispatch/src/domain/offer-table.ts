import { type AnswerWay, type DeclineReason, type OfferState, type ServiceKind } from '@yilian/contracts';
import { csvOf } from '@yilian/kernel';

type Language = 'zh' | 'en';
type Words<Key extends string> = Readonly<Record<Key, readonly [zh: string, en: string]>>;

const HEADS: readonly (readonly [string, string])[] = [
  ['请求编号', 'Request'],
  ['服务', 'Service'],
  ['镇街', 'Town'],
  ['照护等级', 'Level'],
  ['发出时间', 'Sent'],
  ['截止时间', 'Deadline'],
  ['结果', 'Outcome'],
  ['答复时间', 'Answered'],
  ['答复方式', 'By'],
  ['不能接的原因', 'Reason'],
];
const KINDS: Words<ServiceKind> = {
  residential: ['机构养老', 'Care home'],
  day_care: ['日间照料', 'Day care'],
  meal: ['助餐', 'Meals'],
  home_care: ['居家上门', 'Care at home'],
};
const STATES: Words<OfferState> = {
  open: ['待答复', 'Waiting'],
  accepted: ['已接受', 'Accepted'],
  declined: ['已拒绝', 'Declined'],
  expired: ['错过', 'Missed'],
  withdrawn: ['已撤回', 'Withdrawn'],
};
const WAYS: Words<AnswerWay> = {
  desk: ['工作台', 'Desk'],
  sms: ['短信', 'Text message'],
  phone: ['电话', 'Phone'],
  auto_accept: ['自动接受', 'Accepted by rule'],
};
const REASONS: Words<DeclineReason> = {
  no_unit: ['没有空位', 'No place free'],
  needs_beyond_us: ['照护需要超出能力', 'Needs beyond us'],
  no_staff: ['人手不够', 'No staff'],
  outside_area: ['不在服务范围', 'Outside our area'],
  other: ['其他', 'Other'],
};

/** An offer as a line of a table; moments as the city's clocks show them. */
export interface OfferLine {
  readonly number: string;
  readonly kind: ServiceKind;
  readonly townCode: string;
  readonly level: number;
  readonly sent: string;
  readonly deadline: string;
  readonly state: OfferState;
  readonly answered: string | null;
  readonly way: AnswerWay | null;
  readonly reason: DeclineReason | null;
}

/** Offers as the text of a CSV file, with a line of heads. */
export function offerTable(lines: readonly OfferLine[], language: Language): string {
  const at = language === 'zh' ? 0 : 1;
  const cells = lines.map((line) => [
    ...[line.number, KINDS[line.kind][at], line.townCode, String(line.level), line.sent, line.deadline],
    ...[STATES[line.state][at], line.answered ?? '', line.way ? WAYS[line.way][at] : ''],
    line.reason ? REASONS[line.reason][at] : '',
  ]);
  return csvOf([HEADS.map((head) => head[at]), ...cells]);
}
