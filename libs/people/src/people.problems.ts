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
  'people.own-word': {
    status: 409,
    userMessage: {
      zh: '长者本人已经表过态，要改须由长者本人决定。',
      en: 'The older person has decided this; only they can decide otherwise.',
    },
  },
  'people.no-consent': {
    status: 409,
    userMessage: {
      zh: '长者没有同意与家人共享资料，不能再添加人。',
      en: 'The older person does not agree to share with the family, so nobody can be added.',
    },
  },
  'people.consent-text-changed': {
    status: 409,
    userMessage: {
      zh: '同意的内容刚更新，请重新看一遍再决定。',
      en: 'What is agreed to has just changed. Read it again before you decide.',
    },
  },
  'people.basis-needed': {
    status: 422,
    userMessage: {
      zh: '社区工作人员或代办人要说明依据；家属不用。',
      en: 'A community worker or an agent has to say on what the link rests; relatives do not.',
    },
  },
  'people.no-such-invitation': {
    status: 404,
    userMessage: {
      zh: '邀请码不对，或者已经过期、用过。请向邀请您的人再要一个。',
      en: 'This code is wrong, has expired or was used. Ask whoever invited you for another.',
    },
  },
  'people.in-use': {
    status: 409,
    userMessage: {
      zh: '还有没结束的预约，暂时不能删除。请先取消预约，或等服务结束。',
      en: 'There is a live booking, so nothing can be deleted yet. Cancel it, or wait until it has ended.',
    },
  },
  'people.deletion-asked-already': {
    status: 409,
    userMessage: { zh: '已经申请过删除。', en: 'The deletion was asked for already.' },
  },
  'common.not-found': commonProblems['common.not-found'],
} as const satisfies ProblemTable<string>;

export type PeopleRefusal = keyof typeof peopleProblems;
