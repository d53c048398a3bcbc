import { type ProblemTable } from '@yilian/contracts';
import { type Result } from '@yilian/kernel';
import { commonProblems, type Refusal } from '@yilian/platform';

/** Why a wish about units is refused. */
export type CapacityCode =
  | 'common.not-found'
  | 'capacity.wrong-service'
  | 'capacity.bed-exists'
  | 'capacity.bed-changed'
  | 'capacity.bed-wrong-state'
  | 'capacity.bed-in-use'
  | 'capacity.acts-refused'
  | 'capacity.undo-over'
  | 'capacity.slot-in-use'
  | 'capacity.slots-changed'
  | 'capacity.day-promised'
  | 'capacity.closed-already'
  | 'capacity.day-over'
  | 'capacity.on-leave'
  | 'capacity.week-changed'
  | 'capacity.leave-overlaps'
  | 'capacity.leave-over-visits'
  | 'capacity.swap-not-possible'
  | 'capacity.hours-in-use';

/** What a use case of this context answers. */
export type CapacityAnswer<T, Code extends CapacityCode> = Result<T, Refusal<Code>>;

export const capacityProblems: ProblemTable<CapacityCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'capacity.wrong-service': {
    status: 422,
    userMessage: { zh: '这项服务没有这种名额。', en: 'This service does not have units of this kind.' },
  },
  'capacity.bed-exists': {
    status: 409,
    userMessage: { zh: '有的床位号已经登记过。', en: 'Some of these beds are registered already.' },
  },
  'capacity.bed-changed': {
    status: 412,
    userMessage: {
      zh: '床位刚刚有变化，请刷新后再改。',
      en: 'The bed has just changed; load it again and repeat your change.',
    },
  },
  'capacity.bed-wrong-state': {
    status: 409,
    userMessage: {
      zh: '床位现在的状态不能这样改。',
      en: 'The bed cannot change from its present state to that one.',
    },
  },
  'capacity.bed-in-use': {
    status: 409,
    userMessage: {
      zh: '床位已安排给长者，请先处理该安排。',
      en: 'The bed is promised to somebody; settle that first.',
    },
  },
  'capacity.acts-refused': {
    status: 409,
    userMessage: {
      zh: '有的床位不能这样改，所以一张也没有改。请看每张床旁的说明。',
      en: 'Some of the beds cannot change like this, so none was changed. See what is said beside each.',
    },
  },
  'capacity.undo-over': {
    status: 409,
    userMessage: {
      zh: '已经过了可以撤回的时间。请看床位的记录，再改回来。',
      en: 'The time for taking it back is over. See the history of the bed and change it back there.',
    },
  },
  'capacity.slot-in-use': {
    status: 409,
    userMessage: {
      zh: '名额不能少于已经约出的数量。',
      en: 'There cannot be fewer units than were already given.',
    },
  },
  'capacity.slots-changed': {
    status: 409,
    userMessage: {
      zh: '别人刚刚改过其中的名额，请核对后再保存。',
      en: 'Somebody has just changed some of these numbers; compare, then save again.',
    },
  },
  'capacity.day-promised': {
    status: 409,
    userMessage: {
      zh: '这一天已有预约。关闭后不再接新预约，已约的仍然有效，请逐个联系处理。',
      en: 'Something is booked on this day. Closed, it takes nothing new; what is booked stays, so settle each with its family.',
    },
  },
  'capacity.closed-already': {
    status: 409,
    userMessage: { zh: '这一天已经关闭。', en: 'This day is closed already.' },
  },
  'capacity.day-over': {
    status: 422,
    userMessage: { zh: '这一天已经过去。', en: 'This day is over.' },
  },
  'capacity.on-leave': {
    status: 409,
    userMessage: {
      zh: '护理员这几天请假，请先取消请假。',
      en: 'The caregiver is away on these days; take the leave back first.',
    },
  },
  'capacity.week-changed': {
    status: 409,
    userMessage: {
      zh: '别人刚刚改过每周班次，请刷新后再改。',
      en: 'Somebody has just changed the weekly hours; load them again and repeat your change.',
    },
  },
  'capacity.leave-overlaps': {
    status: 409,
    userMessage: { zh: '这几天已经登记了请假。', en: 'A leave stands on some of these days already.' },
  },
  'capacity.leave-over-visits': {
    status: 409,
    userMessage: {
      zh: '请假期间还有上门服务，请为每一次安排其他护理员。',
      en: 'Visits are planned in these days; say who makes each of them instead.',
    },
  },
  'capacity.swap-not-possible': {
    status: 409,
    userMessage: {
      zh: '这一天不能互换：有的上门服务对方不能接。',
      en: 'The two cannot change this day: some visits are not for the other one.',
    },
  },
  'capacity.hours-in-use': {
    status: 409,
    userMessage: {
      zh: '这段时间里已有上门服务，请先改派。',
      en: 'Visits are planned in these hours; move them first.',
    },
  },
};
