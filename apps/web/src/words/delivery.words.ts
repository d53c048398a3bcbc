import { type DeliveryState, type NotDeliveredReason } from '@yilian/contracts';

type Each<Code extends string> = Readonly<Record<Code, string>>;
const states = (words: Each<DeliveryState>) => words;
const reasons = (words: Each<NotDeliveredReason>) => words;

/** What is said at a door, by a kitchen and by whoever brings its meals. */
export const deliveryTexts = {
  zh: {
    noteHead: '备注',
    portions: (count: number) => `${count} 份`,
    alone: '独居',
    changed: '截单后有变化',
    gone: '已取消，不用送',
    state: states({
      planned: '待送',
      on_the_way: '在路上',
      delivered: '已送达',
      not_opened: '没人开门',
      not_delivered: '没有送到',
      cancelled: '已取消',
    }),
    delivered: '已送达',
    notOpened: '没人开门',
    notDelivered: '没送到',
    why: '为什么没有送到？',
    reasons: reasons({
      wrong_address: '地址不对',
      person_refused: '长者不要',
      no_courier: '没有送餐员',
      meal_spoilt: '餐食损坏',
      weather: '天气原因',
      other: '其他原因',
    }),
    whyMissing: '请选一个原因',
    say: '报告没送到',
    late: '到时间没有报告',
  },
  en: {
    noteHead: 'Note',
    portions: (count: number) => (count === 1 ? '1 portion' : `${count} portions`),
    alone: 'Lives alone',
    changed: 'Changed after the cut-off',
    gone: 'Cancelled, nothing to bring',
    state: states({
      planned: 'To bring',
      on_the_way: 'On the way',
      delivered: 'Delivered',
      not_opened: 'Nobody opened',
      not_delivered: 'Not delivered',
      cancelled: 'Cancelled',
    }),
    delivered: 'Delivered',
    notOpened: 'Nobody opened',
    notDelivered: 'Not delivered',
    why: 'Why was it not delivered?',
    reasons: reasons({
      wrong_address: 'The address was wrong',
      person_refused: 'The person did not want it',
      no_courier: 'There was no courier',
      meal_spoilt: 'The meal was spoilt',
      weather: 'Because of the weather',
      other: 'Another reason',
    }),
    whyMissing: 'Choose a reason',
    say: 'Report it',
    late: 'Not reported in time',
  },
};
