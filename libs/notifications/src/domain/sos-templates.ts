import { type JobPayload, type Text } from '@yilian/contracts';

/** The name of a text about a call for help. */
export type SosTemplate = JobPayload<'notifications.tell-sos'>['template'];

/** They may appear on a lock screen: no name, no place, and always what to do. */
export const SOS_TEXTS: Readonly<Record<SosTemplate, Text>> = {
  'sos-raised': {
    zh: '您关心的长者发出了紧急求助，平台已通知值班员。请打开查看，并尽快联系长者。',
    en: 'An older person you care for called for help. Officers on duty are told. Open this and get in touch.',
  },
  'sos-acknowledged': {
    zh: '值班员已接收紧急求助，正在处理。',
    en: 'An officer on duty has taken the call for help over.',
  },
  'sos-over': {
    zh: '紧急求助已结束，请打开查看。',
    en: 'The call for help is over. Open this to see more.',
  },
  'sos-called': {
    zh: '有紧急求助等待接收，请立即打开值班页面。',
    en: 'A call for help waits to be taken over. Open the duty page now.',
  },
  'sos-called-off': {
    zh: '家属表示没有危险，紧急求助已解除。',
    en: 'The family says that all is well: the call for help is over.',
  },
};

export const isSosTemplate = (template: string): template is SosTemplate =>
  Object.hasOwn(SOS_TEXTS, template);
