import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';

/** How each refusal of this context is answered. */
export const accountsProblems = {
  'accounts.wrong-credentials': {
    status: 401,
    userMessage: { zh: '登录名或密码不正确。', en: 'The login or the password is not right.' },
  },
  'accounts.too-many-attempts': {
    status: 429,
    userMessage: {
      zh: '尝试次数过多，请稍等片刻再试。',
      en: 'Too many tries. Please wait a moment and try again.',
    },
  },
  'accounts.sign-in-busy': {
    status: 429,
    userMessage: {
      zh: '现在登录的人很多，请几秒后再试。',
      en: 'Many people are signing in. Try again in a few seconds.',
    },
  },
  'accounts.session-ended': {
    status: 401,
    userMessage: { zh: '登录已结束，请重新登录。', en: 'Your session has ended. Please sign in again.' },
  },
  'accounts.foreign-page': {
    status: 400,
    userMessage: {
      zh: '这个请求不是从本站页面发出的，请在本站重新打开页面。',
      en: 'This did not come from a page of this site. Open the page here and try again.',
    },
  },
  'accounts.weak-password': {
    status: 422,
    userMessage: {
      zh: '这个密码不够安全，请换一个。',
      en: 'This password is not safe enough. Choose another one.',
    },
  },
  'accounts.login-taken': {
    status: 409,
    userMessage: { zh: '这个登录名已被使用。', en: 'This login is in use already.' },
  },
  'accounts.unknown-town': {
    status: 422,
    userMessage: { zh: '没有这个镇街。', en: 'There is no such town.' },
  },
  'accounts.yourself': {
    status: 409,
    userMessage: { zh: '不能停用自己的账号。', en: 'You cannot disable your own account.' },
  },
  'accounts.in-use': {
    status: 409,
    userMessage: {
      zh: '您还有没结束的预约，暂时不能注销。请先取消预约，或等服务结束。',
      en: 'You still have a live booking, so the account cannot go yet. Cancel it, or wait until it has ended.',
    },
  },
  'accounts.leaving-already': {
    status: 409,
    userMessage: { zh: '已经申请过注销。', en: 'You have asked for this already.' },
  },
  'common.not-found': commonProblems['common.not-found'],
} as const satisfies ProblemTable<string>;

export type AccountsRefusal = keyof typeof accountsProblems;
