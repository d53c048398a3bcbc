import { type JobPayload, type ServiceKind, type Text } from '@yilian/contracts';
import { type Spec, SERVING_TEMPLATES } from './serving-templates';

/** The name of a text. */
export type Template = JobPayload<'notifications.tell'>['template'];

/**
 * Every text with those it is for. It may appear on a lock screen: it names the service and the number of the request,
 * never a person, an address or a need.
 */
export const TEMPLATES: Readonly<Record<Template, Spec>> = {
  ...SERVING_TEMPLATES,
  'request-submitted': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}预约 ${number} 已收到，正在联系合适的机构。`,
      en: `We received your request ${number} for ${service.en} and are looking for a provider.`,
    }),
  },
  'request-offered': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}预约 ${number} 已发给一家机构，正在等答复。`,
      en: `A provider was asked about your request ${number} for ${service.en}.`,
    }),
  },
  'request-booked': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}预约 ${number} 成功了。`,
      en: `Your request ${number} for ${service.en} is booked.`,
    }),
  },
  'caregiver-changed': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}（${number}）换了护理员，请打开看谁来。`,
      en: `Another caregiver comes for your ${service.en} (${number}). Open it to see who.`,
    }),
  },
  'stay-kept': {
    to: 'family',
    text: (_, number) => ({
      zh: `养老院已为申请 ${number} 保留床位，请在保留时间内确认入住。`,
      en: `A home keeps a bed for your application ${number}. Please confirm the moving in while it is kept.`,
    }),
  },
  'stay-unconfirmed': {
    to: 'family',
    text: (_, number) => ({
      zh: `申请 ${number} 的床位还在为您保留，请打开确认入住日期。`,
      en: `The bed for your application ${number} is still kept. Open it to confirm the day of moving in.`,
    }),
  },
  'stay-lapsed': {
    to: 'family',
    text: (_, number) => ({
      zh: `申请 ${number} 没有在保留时间内确认，床位已让给别人，不收费。打开可以再申请一次。`,
      en: `Your application ${number} was not confirmed in time; the bed went to somebody else, free of charge. Open it to ask again.`,
    }),
  },
  'stay-confirmed': {
    to: 'provider',
    text: (_, number) => ({
      zh: `家属已确认入住（${number}），请查看入住日期和材料。`,
      en: `The family confirmed the moving in (${number}). See the day and the papers.`,
    }),
  },
  'request-waiting': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}预约 ${number} 正在排队，有空位马上告诉您。`,
      en: `Your request ${number} for ${service.en} is in line; we tell you as soon as a place is free.`,
    }),
  },
  'request-unmet': {
    to: 'family',
    text: (service, number) => ({
      zh: `很抱歉，您的${service.zh}预约 ${number} 这次安排不上，请打开看原因。`,
      en: `We are sorry: your request ${number} for ${service.en} could not be met. Open it to see why.`,
    }),
  },
  'request-escalated': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}预约 ${number} 已交给值班人员跟进。`,
      en: `A duty officer now looks after your request ${number} for ${service.en}.`,
    }),
  },
  'request-completed': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}（${number}）已完成。怎么样？请打开评价，或者告诉我们哪里不好。`,
      en: `Your ${service.en} (${number}) is completed. How was it? Open it to rate it, or to tell us what went wrong.`,
    }),
  },
  'visit-moved': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}预约 ${number} 有调整：时间或护理员有变化，请打开查看。`,
      en: `Your booking ${number} for ${service.en} was rearranged: another time or another caregiver. Please open it.`,
    }),
  },
  'booking-missed': {
    to: 'family',
    text: (service, number) => ({
      zh: `机构说您的${service.zh}（${number}）这次没有进行，请打开查看原因。`,
      en: `The provider says that your ${service.en} (${number}) did not happen. Open it to see why.`,
    }),
  },
  'complaint-changed': {
    to: 'family',
    text: (_, number) => ({
      zh: `您的投诉 ${number} 有新进展，请打开查看。`,
      en: `There is news about your complaint ${number}. Open it to read it.`,
    }),
  },
  'offer-made': {
    to: 'provider',
    text: (service, number) => ({
      zh: `有新的${service.zh}邀约（${number}），请在截止时间前答复。`,
      en: `A new offer for ${service.en} (${number}) waits for your answer before its deadline.`,
    }),
  },
  'booking-ended': {
    to: 'provider',
    text: (service, number) => ({
      zh: `${service.zh}预约（${number}）已取消，请不要再准备。`,
      en: `The booking of ${service.en} (${number}) is cancelled; please prepare nothing.`,
    }),
  },
  'booked-level-changed': {
    to: 'provider',
    text: (service, number) => ({
      zh: `${service.zh}预约（${number}）的长者能力等级有变化，请查看是否仍能照护。`,
      en: `The level of ability of the person served by ${service.en} (${number}) has changed; see whether you can still care.`,
    }),
  },
  'officer-on-duty': {
    to: 'officer',
    text: (service, number) => ({
      zh: `${service.zh}申请 ${number} 已转交给您处理。`,
      en: `Request ${number} for ${service.en} was handed to you.`,
    }),
  },
  'older-person-disagrees': {
    to: 'town',
    text: (service, number) => ({
      zh: `长者本人不同意已预约的${service.zh}（${number}），请尽快跟进。`,
      en: `An older person said no to the booked ${service.en} (${number}). Please look after it soon.`,
    }),
  },
};

/** Somebody may be in danger: these come also in quiet hours. */
const AT_ANY_HOUR: readonly string[] = [
  'meal-not-received',
  'welfare-opened',
  'welfare-called',
  'welfare-acknowledged',
] satisfies Template[];
export const comesAtAnyHour = (template: string): boolean => AT_ANY_HOUR.includes(template);

/** For texts that are not about one service. */
const SOMETHING: Text = { zh: '服务', en: 'a service' };

/** The services in a sentence. */
export const SERVICES: Readonly<Record<ServiceKind, Text>> = {
  residential: { zh: '住养老院', en: 'residential care' },
  day_care: { zh: '日间照料', en: 'day care' },
  meal: { zh: '送餐', en: 'meals' },
  home_care: { zh: '上门照护', en: 'home care' },
};

/** The sentence in both languages. `number`: what people say on the phone. */
export const textOf = (template: Template, kind: ServiceKind | null, number: string): Text =>
  TEMPLATES[template].text(kind === null ? SOMETHING : SERVICES[kind], number);
