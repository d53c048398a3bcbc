import type { Capability, Text } from '@yilian/contracts';
import type { ExclusionReason, ScorePart } from './shapes';

/** What each part of a score says, for families and providers. */
export const PART_LABELS: Readonly<Record<ScorePart, Text>> = {
  distance: { zh: '距离近', en: 'close by' },
  fit: { zh: '适合照护等级', en: 'fits the level of care' },
  vacancyTruth: { zh: '空位信息新且可靠', en: 'vacancies fresh and reliable' },
  official: { zh: '官方等级', en: 'official star level' },
  inspection: { zh: '最近检查结果', en: 'last inspection' },
  fulfilment: { zh: '履约情况', en: 'keeps its bookings' },
  rating: { zh: '用户评价', en: 'reviews by users' },
  price: { zh: '价格低于预算', en: 'price against the budget' },
  continuity: { zh: '曾经服务过', en: 'has served before' },
  fairTurn: { zh: '轮流派单', en: 'fair turn' },
};

type PlainReason = Exclude<ExclusionReason, `missing_capability:${string}`>;

const REASON_LABELS: Readonly<Record<PlainReason, Text>> = {
  other_kind: { zh: '不提供这类服务', en: 'does not offer this kind of service' },
  closed: { zh: '目前不接收', en: 'takes nobody at present' },
  suspended: { zh: '已被主管部门暂停', en: 'suspended by the authority' },
  excluded: { zh: '本次已被排除', en: 'was ruled out for this request' },
  level: { zh: '不接收这个照护等级', en: 'does not take this level of care' },
  sex: { zh: '不接收这个性别', en: 'does not take people of this sex' },
  price: { zh: '超出预算', en: 'beyond the budget' },
  town: { zh: '不在所选镇街', en: 'not in the towns chosen' },
  unknown_place: { zh: '位置不明，无法判断距离', en: 'the place is unknown, so the distance is too' },
  out_of_area: { zh: '不在服务区域内', en: 'outside the area it serves' },
  too_far: { zh: '距离太远', en: 'too far away' },
  no_unit: { zh: '所选时间没有空位', en: 'nothing free at the time asked for' },
  past_cutoff: { zh: '已过订餐截止时间', en: 'past the cut-off hour' },
};

/** What each capability is called. */
export const CAPABILITY_LABELS: Readonly<Record<Capability, Text>> = {
  wheelchair: { zh: '轮椅', en: 'wheelchair' },
  bathing: { zh: '助浴', en: 'bathing' },
  tube_feeding: { zh: '鼻饲', en: 'tube feeding' },
  catheter: { zh: '导尿管护理', en: 'catheter care' },
  stoma: { zh: '造口护理', en: 'stoma care' },
  oxygen: { zh: '吸氧', en: 'oxygen' },
  wound_care: { zh: '伤口护理', en: 'wound care' },
  injection: { zh: '注射', en: 'injections' },
  rehabilitation: { zh: '康复训练', en: 'rehabilitation' },
  dementia_care: { zh: '失智照护', en: 'dementia care' },
  night_care: { zh: '夜间照护', en: 'night care' },
  transport: { zh: '接送', en: 'transport' },
  diabetic_diet: { zh: '糖尿病餐', en: 'diabetic diet' },
  low_salt_diet: { zh: '低盐餐', en: 'low-salt diet' },
  soft_diet: { zh: '软食', en: 'soft diet' },
  pureed_diet: { zh: '糊状餐', en: 'pureed diet' },
  halal_diet: { zh: '清真餐', en: 'halal diet' },
  vegetarian_diet: { zh: '素食', en: 'vegetarian diet' },
  allergen_free: { zh: '避免过敏原', en: 'allergen-free diet' },
  housekeeping: { zh: '家务', en: 'housekeeping' },
  companionship: { zh: '陪伴', en: 'companionship' },
  medication: { zh: '用药提醒', en: 'help with medication' },
};

const MISSING = 'missing_capability:';

/** The plain sentence for a reason against a service. */
export function reasonLabel(reason: ExclusionReason): Text {
  if (!reason.startsWith(MISSING)) return REASON_LABELS[reason as PlainReason];
  const capability = CAPABILITY_LABELS[reason.slice(MISSING.length) as Capability];
  return { zh: `不能提供：${capability.zh}`, en: `cannot provide: ${capability.en}` };
}
