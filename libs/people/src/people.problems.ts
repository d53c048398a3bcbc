import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';

/** How each refusal of this context is answered. */
export const peopleProblems = {
  'people.invalid-person': {
    status: 422,
    userMessage: { zh: '有些资料需要改正。', en: 'Some of the details need to be corrected.' },
  },
  'people.unknown-town': {
    status: 422,
    userMessage: { zh: '没有这个镇街。', en: 'There is no such town.' },
  },
  'people.outside-your-area': {
    status: 403,
    userMessage: { zh: '这个镇街不在您的管辖范围内。', en: 'This town is not in your area.' },
  },
  'people.changed-meanwhile': {
    status: 409,
    userMessage: {
      zh: '资料刚被别人修改，请重新打开后再改。',
      en: 'Somebody else changed these details. Open them again before you change them.',
    },
  },
  'people.level-assessed': {
    status: 422,
    userMessage: {
      zh: '能力等级已由正式评估确定，只有新的评估才能改变。',
      en: 'The level of ability comes from an assessment and changes only with the next one.',
    },
  },
  'people.no-such-family': {
    status: 422,
    userMessage: { zh: '没有这个家属账号。', en: 'There is no such family account.' },
  },
  'people.already-linked': {
    status: 409,
    userMessage: { zh: '这个账号已经关联。', en: 'This account is linked already.' },
  },
  'people.hourly-limit': {
    status: 429,
    userMessage: {
      zh: '本小时的次数已用完，请稍后再试。',
      en: 'The limit for this hour is reached. Try again later.',
    },
  },
  'common.not-found': commonProblems['common.not-found'],
} as const satisfies ProblemTable<string>;

export type PeopleRefusal = keyof typeof peopleProblems;
