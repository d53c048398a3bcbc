import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';

export type AnsweringCode =
  'common.not-found' | 'answering.changed-meanwhile' | 'answering.decided-already' | 'answering.not-asked';

export const answeringProblems: ProblemTable<AnsweringCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'answering.changed-meanwhile': {
    status: 409,
    userMessage: {
      zh: '条件刚刚改过，请看过新的条件再决定。',
      en: 'The terms have just changed. Please look at them again before you decide.',
    },
  },
  'answering.decided-already': {
    status: 409,
    userMessage: { zh: '已经是这个决定了。', en: 'It has been decided so already.' },
  },
  'answering.not-asked': {
    status: 409,
    userMessage: {
      zh: '这个电话没有在等待按键，可能已经答复过。',
      en: 'This call does not wait for a key any more; it may have been answered already.',
    },
  },
};
