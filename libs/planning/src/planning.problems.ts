import { type ProblemTable } from '@yilian/contracts';
import { commonProblems, type Refusal } from '@yilian/platform';

export type PlanningCode =
  | 'common.not-found'
  | 'planning.not-this-day'
  | 'planning.not-proposed'
  | 'planning.day-changed'
  | 'planning.open-visits'
  | 'planning.in-the-way'
  | 'planning.cannot-go';
export type PlanningRefusal<Code extends PlanningCode = PlanningCode> = Refusal<Code>;

export const planningProblems: ProblemTable<PlanningCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'planning.not-this-day': {
    status: 409,
    userMessage: {
      zh: '这一天已经过去，或离现在太远，不能排班。请选今天起的日期。',
      en: 'This day is over or too far ahead to be planned. Please choose a date from today on.',
    },
  },
  'planning.not-proposed': {
    status: 409,
    userMessage: {
      zh: '这份排班已被采用、已过时或还在计算，不能再采用。请看最新的一份。',
      en: 'This plan is in force already, out of date or still being made. Please look at the newest one.',
    },
  },
  'planning.day-changed': {
    status: 409,
    userMessage: {
      zh: '排好之后这一天有变化，什么都没有改动。请看看变化，重新排一次。',
      en: 'The day has changed since this plan was made, so nothing was taken over. Please look at what changed and plan again.',
    },
  },
  'planning.open-visits': {
    status: 409,
    userMessage: {
      zh: '有上门没排好。请手动处理，或确认这些上门先保持原样。',
      en: 'Some visits could not be planned. Please see to them, or say that they stay as they are for now.',
    },
  },
  'planning.in-the-way': {
    status: 409,
    userMessage: {
      zh: '没排好的上门占着别人要用的时间，什么都没有改动。请先手动安排它们。',
      en: 'Visits that could not be planned take time that others need, so nothing was taken over. Please arrange them first.',
    },
  },
  'planning.cannot-go': {
    status: 409,
    userMessage: {
      zh: '这位护理员不能去：技能、性别要求或服务镇街不符。',
      en: 'This caregiver cannot go there: skills, the wish for a man or a woman, or the town do not fit.',
    },
  },
};
