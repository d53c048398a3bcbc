import { type JobPayload, type Text } from '@yilian/contracts';

/** The name of a text about a person rather than a request. */
export type PersonTemplate = JobPayload<'notifications.tell-of-person'>['template'];

/** Texts for families. They may appear on a lock screen: no name, no level, nothing about health. */
export const PERSON_TEXTS: Readonly<Record<PersonTemplate, Text>> = {
  assessed: {
    zh: '您的长者的能力评估已完成，可以查看报告。',
    en: 'The ability assessment of your older person is done; you can read the report.',
  },
  'level-changed': {
    zh: '您的长者的能力评估已完成，能力等级有变化，请查看报告，并看看现在的服务是否还合适。',
    en: 'The ability assessment of your older person is done and the level has changed. Read the report and see whether the services still fit.',
  },
  'order-stopped': {
    zh: '您的长者的一项定期服务已停止，以后的日子不会再安排。请打开“我的定期服务”看原因。',
    en: 'A standing order for your older person was stopped; nothing more will be arranged. Open “My standing orders” to see why.',
  },
  'assessment-due': {
    zh: '您的长者快到下一次能力评估的时间了，镇街会联系您，也可以打电话预约。',
    en: 'The next ability assessment of your older person is due soon. The town will contact you, or call to arrange it.',
  },
};

/** True for texts that stand without a request. */
export const isPersonTemplate = (template: string): template is PersonTemplate =>
  Object.hasOwn(PERSON_TEXTS, template);
