import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';
import { type TurnRefusal } from './domain/finding';

/** Every way in which this context can refuse. */
export type InspectionCode =
  | 'common.not-found'
  | 'inspection.invalid'
  | 'inspection.unknown-evidence'
  | 'inspection.evidence-full'
  | 'inspection.not-evidence'
  | TurnRefusal['code'];

export const inspectionProblems: ProblemTable<InspectionCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'inspection.invalid': {
    status: 422,
    userMessage: { zh: '有些内容需要改正。', en: 'Some of what was sent needs to be corrected.' },
  },
  'inspection.not-so': {
    status: 409,
    userMessage: {
      zh: '这个问题现在不能这样处理，请刷新看看进展。',
      en: 'That is not possible with this finding now; look again how far it is.',
    },
  },
  'inspection.changed-meanwhile': {
    status: 409,
    userMessage: {
      zh: '您看的时候它有了变化。请再看一遍，再决定。',
      en: 'It changed while you were reading. Please look again and then decide.',
    },
  },
  'inspection.day-over': {
    status: 422,
    userMessage: { zh: '期限不能早于今天。', en: 'The day cannot be over already.' },
  },
  'inspection.day-not-later': {
    status: 422,
    userMessage: {
      zh: '新的期限要晚于现在的期限。',
      en: 'The new day has to be later than the present one.',
    },
  },
  'inspection.unknown-evidence': {
    status: 422,
    userMessage: {
      zh: '有一份材料还没有上传好，或已经用过。请看看材料清单。',
      en: 'One of the files has not arrived, or is part of an answer already. Please look at the list of files.',
    },
  },
  'inspection.evidence-full': {
    status: 409,
    userMessage: {
      zh: '材料已经够多了。请先删除一份，再添加。',
      en: 'There are as many files as one answer may have. Remove one first.',
    },
  },
  'inspection.not-evidence': {
    status: 422,
    userMessage: {
      zh: '这不是可以使用的材料。请用 5 MB 以内的 JPEG、PNG、WebP 或 PDF。',
      en: 'This is no file we can use. Please send a JPEG, PNG, WebP or PDF of up to 5 MB.',
    },
  },
};
