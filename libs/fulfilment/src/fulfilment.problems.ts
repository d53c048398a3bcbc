import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';
import { type ReportRefusal } from './domain/report-booking';

export const fulfilmentProblems: ProblemTable<'common.not-found' | ReportRefusal> = {
  'common.not-found': commonProblems['common.not-found'],
  'fulfilment.too-early': {
    status: 409,
    userMessage: { zh: '服务日期还没到。', en: 'The day of the service has not come yet.' },
  },
  'fulfilment.not-over': {
    status: 409,
    userMessage: {
      zh: '这份预约后面还有服务，等最后一次做完再报完成。',
      en: 'More of this booking is still to come; report it done after the last part.',
    },
  },
  'fulfilment.ended': {
    status: 409,
    userMessage: { zh: '这份预约已经结束。', en: 'This booking has already ended.' },
  },
  'fulfilment.not-booked': {
    status: 409,
    userMessage: { zh: '这份请求还没有预约成功。', en: 'This request is not booked.' },
  },
};
