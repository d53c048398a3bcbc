import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';

/** Why a wish about rules or an estimate is refused. */
export type SubsidiesCode =
  | 'common.not-found'
  | 'common.signed-out'
  | 'subsidies.other-kind'
  | 'subsidies.rule-changed'
  | 'subsidies.in-the-past'
  | 'subsidies.ended-already';

export const subsidiesProblems: ProblemTable<SubsidiesCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'common.signed-out': commonProblems['common.signed-out'],
  'subsidies.other-kind': {
    status: 422,
    userMessage: { zh: '这项服务是另一个种类。', en: 'This service is of another kind.' },
  },
  'subsidies.rule-changed': {
    status: 409,
    userMessage: {
      zh: '这条规则刚有了新的版本，请重新打开后再改。',
      en: 'This rule has a newer version meanwhile; open it again before you change it.',
    },
  },
  'subsidies.in-the-past': {
    status: 422,
    userMessage: {
      zh: '规则只能从今天或以后开始、结束：已经给出的估算不能变。',
      en: 'A rule begins and ends today or later: estimates that were given must stay true.',
    },
  },
  'subsidies.ended-already': {
    status: 409,
    userMessage: {
      zh: '这条规则已经在更早的日期结束。',
      en: 'This rule ends earlier than that already.',
    },
  },
};
