import {
  type DeliveryState,
  type LocalDate,
  type MealTime,
  type NotDeliveredReason,
  type Text,
  type WelfareOutcome,
} from '@yilian/contracts';

const MEALS: Readonly<Record<MealTime, Text>> = {
  lunch: { zh: '午餐', en: 'lunch' },
  dinner: { zh: '晚餐', en: 'dinner' },
};

/** What is worth telling of a delivery; that it is planned or cancelled the booking says by itself. */
const STATES: Partial<Record<DeliveryState, Text>> = {
  on_the_way: { zh: '正在送来', en: 'is on its way' },
  delivered: { zh: '已送达', en: 'was delivered' },
  not_opened: { zh: '送餐员到了，没有人开门', en: 'came to the door and nobody opened' },
  not_delivered: { zh: '没有送到', en: 'was not delivered' },
};

const REASONS: Readonly<Record<NotDeliveredReason, Text>> = {
  wrong_address: { zh: '地址不对', en: 'the address was wrong' },
  person_refused: { zh: '长者不要', en: 'the person did not want it' },
  no_courier: { zh: '没有送餐员', en: 'there was no courier' },
  meal_spoilt: { zh: '餐食损坏', en: 'the meal was spoilt' },
  weather: { zh: '天气原因', en: 'because of the weather' },
  other: { zh: '其他原因', en: 'for another reason' },
};

const OUTCOMES: Readonly<Record<WelfareOutcome, Text>> = {
  well_at_home: { zh: '长者在家，平安', en: 'your older person is at home and well' },
  was_away: { zh: '长者外出，平安', en: 'your older person was out and is well' },
  with_family: { zh: '长者和家人在一起', en: 'your older person is with family' },
  in_hospital: { zh: '长者在医院', en: 'your older person is in hospital' },
  needed_help: { zh: '长者需要帮助，已经安排', en: 'your older person needed help, which was arranged' },
  died: { zh: '工作人员会与您联系', en: 'an officer will contact you' },
  not_found: {
    zh: '还没有找到长者，工作人员会与您联系',
    en: 'your older person was not found; an officer will contact you',
  },
};

/** Plain words for how a delivery stands; undefined for what is told elsewhere. */
export function deliverySentence(
  date: LocalDate,
  meal: MealTime,
  state: DeliveryState,
  reason: NotDeliveredReason | null,
): Text | undefined {
  const words = STATES[state];
  if (!words) return undefined;
  const [, month = 0, day = 0] = date.split('-').map(Number);
  const because = reason === null ? undefined : REASONS[reason];
  const text = {
    zh: `${month}月${day}日${MEALS[meal].zh}：${words.zh}`,
    en: `The ${MEALS[meal].en} of ${date} ${words.en}`,
  };
  return because ? { zh: `${text.zh}（${because.zh}）`, en: `${text.en} (${because.en})` } : text;
}

/** Plain words for a step of a welfare check. */
export function welfareSentence(
  step: 'opened' | 'acknowledged' | 'closed',
  outcome: WelfareOutcome | null,
): Text {
  if (step === 'opened') {
    return {
      zh: '餐食没有人收，长者独居，已请值班员确认平安',
      en: 'The meal was not received and your older person lives alone: officers on duty see whether all is well',
    };
  }
  if (step === 'acknowledged') {
    return { zh: '值班员正在确认长者是否平安', en: 'An officer is seeing to your older person' };
  }
  const found = outcome === null ? { zh: '已处理', en: 'it was looked after' } : OUTCOMES[outcome];
  return { zh: `平安确认的结果：${found.zh}`, en: `The welfare check is done: ${found.en}` };
}
