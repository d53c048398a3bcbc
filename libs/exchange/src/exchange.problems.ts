import { type ProblemTable } from '@yilian/contracts';
import { type Result } from '@yilian/kernel';
import { commonProblems, type Refusal } from '@yilian/platform';
import { LIST_FAULTS } from './domain/list-faults';

export type ExchangeCode =
  | 'common.not-found'
  | 'exchange.wrong-list'
  | 'exchange.not-a-list'
  | 'exchange.old-excel'
  | 'exchange.not-ready'
  | 'exchange.exports-spent';

/** What a use case of this context answers. */
export type ExchangeAnswer<T, Code extends ExchangeCode> = Result<T, Refusal<Code>>;

export const exchangeProblems: ProblemTable<ExchangeCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'exchange.wrong-list': {
    status: 422,
    userMessage: { zh: '这项服务没有这种表。', en: 'This service does not have a list of this kind.' },
  },
  'exchange.not-a-list': { status: 422, userMessage: LIST_FAULTS.not_a_list },
  'exchange.old-excel': { status: 422, userMessage: LIST_FAULTS.old_excel },
  'exchange.not-ready': {
    status: 409,
    userMessage: {
      zh: '这份表还在读取、已经处理过，或者文件过了保存期限，不能再导入。请刷新后查看。',
      en: 'This list is still being read, was dealt with already, or its file is no longer kept. Please look at it again.',
    },
  },
  'exchange.exports-spent': {
    status: 429,
    userMessage: {
      zh: '今天的下载次数已用完，请明天再来。',
      en: 'The downloads of today are used up. Please come again tomorrow.',
    },
  },
};
