import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';

/** How each refusal of this context is answered. */
export const assessmentProblems = {
  'assessment.under-way': {
    status: 409,
    userMessage: {
      zh: '这位长者已有一份正在进行的评估，请先完成或作废。',
      en: 'An assessment of this person is under way. Finish or discard it first.',
    },
  },
  'assessment.invalid': {
    status: 422,
    userMessage: { zh: '有些内容需要改正。', en: 'Some of it needs to be corrected.' },
  },
  'assessment.incomplete': {
    status: 422,
    userMessage: { zh: '还有问题没有回答。', en: 'Some questions are not answered yet.' },
  },
  'assessment.changed-meanwhile': {
    status: 409,
    userMessage: {
      zh: '这份评估刚被修改，请重新打开。',
      en: 'This assessment was changed meanwhile. Open it again.',
    },
  },
  'assessment.not-possible-now': {
    status: 409,
    userMessage: {
      zh: '这份评估现在不能这样处理。',
      en: 'This cannot be done with the assessment now.',
    },
  },
  'assessment.not-yours': {
    status: 403,
    userMessage: {
      zh: '只有录入的评估员可以修改。',
      en: 'Only the assessor who entered it can change it.',
    },
  },
  'assessment.same-assessor': {
    status: 403,
    userMessage: {
      zh: '必须由另一位评估员确认，不能确认自己录入的评估。',
      en: 'Another assessor has to confirm it; nobody confirms their own.',
    },
  },
  'common.not-found': commonProblems['common.not-found'],
} as const satisfies ProblemTable<string>;

/** How every act on a report that is not confirmed yet may be refused. */
export const UNDER_WAY = [
  'common.not-found',
  'assessment.changed-meanwhile',
  'assessment.not-possible-now',
  'assessment.not-yours',
  'assessment.same-assessor',
] as const satisfies readonly (keyof typeof assessmentProblems)[];
