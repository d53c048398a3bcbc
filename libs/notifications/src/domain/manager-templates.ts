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
  'webhook-off': {
    zh: '一个推送地址长时间没有接收成功，已停止推送。请打开“系统对接”查看。',
    en: 'A webhook could not be delivered to for long and was switched off. Open Connections.',
  },
};

/** True for texts to managers. */
export const isManagerTemplate = (template: string): template is ManagerTemplate =>
  Object.hasOwn(MANAGER_TEXTS, template);
