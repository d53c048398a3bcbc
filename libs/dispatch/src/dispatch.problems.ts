import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';
import { requestsProblems } from '@yilian/requests';
import { type ExtendRefusal } from './domain/answer-offer';

export type DispatchRefusal =
  | ExtendRefusal
  | 'common.not-found'
  | 'dispatch.unit-gone'
  | 'dispatch.unit-taken'
  | 'dispatch.not-serving'
  | 'dispatch.not-escalated'
  | 'dispatch.does-not-fit'
  | 'requests.invalid'
  | 'requests.not-assessed'
  | 'requests.no-consent'
  | 'dispatch.not-kept'
  | 'dispatch.place-taken'
  | 'dispatch.too-many-holds'
  | 'dispatch.hold-over'
  | 'dispatch.no-more-time';

export const dispatchProblems: ProblemTable<DispatchRefusal> = {
  'common.not-found': commonProblems['common.not-found'],
  'dispatch.offer-expired': {
    status: 410,
    userMessage: {
      zh: '答复时间已过，这份请求已转给下一家，不影响您的评分。',
      en: 'The time to answer has passed and the next provider is being asked. This does not affect your rating.',
    },
  },
  'dispatch.offer-taken': {
    status: 409,
    userMessage: {
      zh: '另一家机构已先接受了这份请求，谢谢您。',
      en: 'Another provider accepted first. Thank you.',
    },
  },
  'dispatch.offer-withdrawn': {
    status: 409,
    userMessage: {
      zh: '这份请求已撤回，不需要再答复。',
      en: 'This request was withdrawn; no answer is needed any more.',
    },
  },
  'dispatch.offer-answered': {
    status: 409,
    userMessage: {
      zh: '您的机构已经答复过这份请求。',
      en: 'Your organisation has already answered this offer.',
    },
  },
  'dispatch.extended-already': {
    status: 409,
    userMessage: { zh: '每份请求只能延长一次。', en: 'More time can be asked for only once.' },
  },
  'dispatch.others-wait': {
    status: 409,
    userMessage: {
      zh: '同时还问了其他机构，不能延长。',
      en: 'Others are being asked at the same time, so there is no extension.',
    },
  },
  'dispatch.unit-gone': {
    status: 409,
    userMessage: { zh: '这个位置刚刚没有了。', en: 'The place has just gone.' },
  },
  'dispatch.unit-taken': {
    status: 409,
    userMessage: {
      zh: '原来安排的床位或护理员现在用不了，可以换成下面这些。',
      en: 'The bed or caregiver meant for this cannot serve now. You may choose one of these instead.',
    },
  },
  'dispatch.not-serving': {
    status: 409,
    userMessage: {
      zh: '这份预约没有接受或已经结束，不能再安排。',
      en: 'This booking was not accepted or is over, so nothing can be assigned.',
    },
  },
  'dispatch.not-escalated': {
    status: 409,
    userMessage: {
      zh: '这份请求现在不需要人工处理。',
      en: 'This request does not need a person at the moment.',
    },
  },
  'dispatch.does-not-fit': {
    status: 409,
    userMessage: { zh: '这项服务不符合请求的需要。', en: 'This service does not fit what was asked for.' },
  },
  'requests.invalid': requestsProblems['requests.invalid'],
  'requests.not-assessed': requestsProblems['requests.not-assessed'],
  'requests.no-consent': requestsProblems['requests.no-consent'],
  'dispatch.not-kept': {
    status: 409,
    userMessage: {
      zh: '住养老院不用先占床位，机构接受后会为您保留。',
      en: 'A bed need not be kept beforehand: it is held for you once the home has accepted.',
    },
  },
  'dispatch.place-taken': {
    status: 409,
    userMessage: {
      zh: '这个时间刚刚订满。您填的内容都在，可以换一个。',
      en: 'This has just been taken. Everything you filled in is still here; choose another.',
    },
  },
  'dispatch.too-many-holds': {
    status: 409,
    userMessage: {
      zh: '您已保留了几个名额，请先提交或放弃其中一个。',
      en: 'Several places are kept for you already; send or give up one of them first.',
    },
  },
  'dispatch.hold-over': {
    status: 410,
    userMessage: {
      zh: '保留时间已过。您填的内容都在，提交后我们仍先问这家机构。',
      en: 'The time is over. Everything you filled in is still here, and this provider is still asked first.',
    },
  },
  'dispatch.no-more-time': {
    status: 409,
    userMessage: {
      zh: '不能再延长了，请尽快提交。',
      en: 'It cannot be kept any longer; please send it soon.',
    },
  },
};

/** How any answer to an offer may be refused: there is no such offer, or it is open no more. */
export const OFFER_CLOSED = [
  'common.not-found',
  'dispatch.offer-expired',
  'dispatch.offer-taken',
  'dispatch.offer-withdrawn',
  'dispatch.offer-answered',
] as const;
