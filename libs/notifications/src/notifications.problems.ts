import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';

/** How each refusal of this context is answered. */
export const notificationsProblems = {
  'notifications.phone-missing': {
    status: 422,
    userMessage: {
      zh: '要收短信，请填写手机号。',
      en: 'Text messages need a mobile number.',
    },
  },
  'common.not-found': commonProblems['common.not-found'],
} as const satisfies ProblemTable<string>;
