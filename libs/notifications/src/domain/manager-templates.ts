import { type ManagerTemplate, type Text } from '@yilian/contracts';

/** What managers are asked to see to at their desk. They may appear on a lock screen: no numbers, no names. */
export const MANAGER_TEXTS: Readonly<Record<ManagerTemplate, Text>> = {
  'vacancy-stale': {
    zh: '空床数已超过一天没有核对，家属会看到“请先电话确认”。请打开床位板核对，没有变化点一下即可。',
    en: 'Nobody looked at your free beds for over a day, so families are told to call first. Open the board; one tap says that nothing changed.',
  },
  'licence-ending': {
    zh: '机构有一份证照快要到期，请打开查看并更新。',
    en: 'A licence of your organisation ends soon. Open it and renew it.',
  },
  'certificate-ending': {
    zh: '有护理员的证书快要到期。到期后，相关技能不再参与派单。',
    en: 'A certificate of a caregiver ends soon. Afterwards its skills no longer count in matching.',
  },
  'auto-accept-trusted': {
    zh: '自动接单申请已通过，符合条件的请求会立即替您接受。打开“接单方式”可以查看或停用。',
    en: 'Your rule was granted: requests within its terms are now accepted for you at once. Open “Ways of answering” to see or stop it.',
  },
  'auto-accept-refused': {
    zh: '自动接单申请没有通过，打开“接单方式”可以看到原因。请求仍按原来的方式询问您。',
    en: 'Your rule was refused. Open “Ways of answering” to read why. You are asked as before.',
  },
  'auto-accept-ended': {
    zh: '自动接单已被停用，打开“接单方式”可以看到原因。以后的请求请自己答复。',
    en: 'Your rule was ended. Open “Ways of answering” to read why. Please answer requests yourself from now on.',
  },
};

/** True for texts to managers. */
export const isManagerTemplate = (template: string): template is ManagerTemplate =>
  Object.hasOwn(MANAGER_TEXTS, template);
