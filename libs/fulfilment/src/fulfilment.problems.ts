import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';
import { type CheckRefusal, type CorrectRefusal } from './domain/decide-visit';
import { type ReportRefusal } from './domain/report-booking';

type OfVisits =
  | CheckRefusal
  | CorrectRefusal
  | 'fulfilment.not-a-stay'
  | 'fulfilment.not-a-proof'
  | 'fulfilment.proofs-full'
  | 'fulfilment.no-alarm'
  | 'fulfilment.alarm-taken'
  | 'fulfilment.alarm-untaken'
  | 'fulfilment.alarm-closed';

export const fulfilmentProblems: ProblemTable<'common.not-found' | ReportRefusal | OfVisits> = {
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
  'fulfilment.visit-cancelled': {
    status: 409,
    userMessage: { zh: '这次上门已经取消。', en: 'This visit was cancelled.' },
  },
  'fulfilment.visit-too-early': {
    status: 409,
    userMessage: {
      zh: '离约定时间还早，请快到时间再打卡。',
      en: 'It is too early for this visit; check in nearer to the agreed time.',
    },
  },
  'fulfilment.visit-not-begun': {
    status: 409,
    userMessage: { zh: '请先到达打卡。', en: 'Check in first.' },
  },
  'fulfilment.visit-past': {
    status: 409,
    userMessage: {
      zh: '这次上门过去太久了，请让机构管理员更正时间。',
      en: 'This visit was too long ago; ask your manager to correct the time.',
    },
  },
  'fulfilment.wrong-time': {
    status: 422,
    userMessage: {
      zh: '时间不对：要在约定时间前后一天内，不能晚于现在，离开不能早于到达。',
      en: 'This time cannot be right: within a day of the agreed time, not in the future, and nobody leaves before they come.',
    },
  },
  'fulfilment.not-a-proof': {
    status: 422,
    userMessage: {
      zh: '请发照片（JPEG、PNG、WebP，最大 5 MB）或两分钟以内的录音。',
      en: 'Send a photo (JPEG, PNG or WebP, up to 5 MB) or a recording of up to two minutes.',
    },
  },
  'fulfilment.proofs-full': {
    status: 409,
    userMessage: {
      zh: '一次上门最多 12 份照片和录音。',
      en: 'A visit keeps up to 12 photos and recordings.',
    },
  },
  'fulfilment.no-alarm': {
    status: 409,
    userMessage: { zh: '这次上门没有待处理的提醒。', en: 'There is no alarm about this visit.' },
  },
  'fulfilment.alarm-taken': {
    status: 409,
    userMessage: { zh: '已经有人在处理了，谢谢您。', en: 'Somebody is looking after it already. Thank you.' },
  },
  'fulfilment.not-a-stay': {
    status: 409,
    userMessage: { zh: '只有住养预约才能办理入住。', en: 'Only a stay in a home has a bed to move into.' },
  },
  'fulfilment.alarm-untaken': {
    status: 409,
    userMessage: {
      zh: '请先按“我来处理”，再填写处理结果。',
      en: 'Take the alarm over first, then say what was done.',
    },
  },
  'fulfilment.alarm-closed': {
    status: 409,
    userMessage: {
      zh: '这条提醒已经处理完毕。',
      en: 'This alarm has been dealt with already.',
    },
  },
  'fulfilment.not-booked': {
    status: 409,
    userMessage: { zh: '这份请求还没有预约成功。', en: 'This request is not booked.' },
  },
};
