import { type JobPayload, type Text } from '@yilian/contracts';

/** The name of a text about a provider's own affairs. */
export type ProviderTemplate = JobPayload<'notifications.tell-provider'>['template'];

/** They may appear on a lock screen: no numbers, no names. */
export const PROVIDER_TEXTS: Readonly<Record<ProviderTemplate, Text>> = {
  'licence-ending': {
    zh: '机构有一份证照快要到期，请打开查看并更新。',
    en: 'A licence of your organisation ends soon. Open it and renew it.',
  },
  'certificate-ending': {
    zh: '有护理员的证书快要到期。到期后，相关技能不再参与派单。',
    en: 'A certificate of a caregiver ends soon. Afterwards its skills no longer count in matching.',
  },
};

/** True for texts about a provider's own affairs. */
export const isProviderTemplate = (template: string): template is ProviderTemplate =>
  Object.hasOwn(PROVIDER_TEXTS, template);
