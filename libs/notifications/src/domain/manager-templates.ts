import { type JobPayload, type Text } from '@yilian/contracts';

/** The name of a text to the managers of a provider. */
export type ManagerTemplate = JobPayload<'notifications.tell-managers'>['template'];

/** What managers are asked to see to at their desk. */
export const MANAGER_TEXTS: Readonly<Record<ManagerTemplate, Text>> = {
  'vacancy-stale': {
    zh: '空床数已超过一天没有核对，家属会看到“请先电话确认”。请打开床位板核对，没有变化点一下即可。',
    en: 'Nobody looked at your free beds for over a day, so families are told to call first. Open the board; one tap says that nothing changed.',
  },
};

/** Where at the desk each of them leads. */
export const MANAGER_PLACES: Readonly<Record<ManagerTemplate, string>> = { 'vacancy-stale': '/console/beds' };

/** True for texts to managers. */
export const isManagerTemplate = (template: string): template is ManagerTemplate =>
  Object.hasOwn(MANAGER_TEXTS, template);
