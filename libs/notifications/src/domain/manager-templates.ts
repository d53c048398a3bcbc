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
  'finding-opened': {
    zh: '检查发现一个问题需要整改。请打开查看内容和期限。',
    en: 'An inspection found something to put right. Open it to read what, and until when.',
  },
  'finding-returned': {
    zh: '一份整改没有通过，需要继续整改。请打开查看原因和新的期限。',
    en: 'What you did about a finding does not do yet. Open it to read why, and until when.',
  },
  'finding-accepted': {
    zh: '一份整改已经通过。',
    en: 'What you did about a finding was accepted.',
  },
  'finding-changed': {
    zh: '一个检查问题有了变化：期限延长或问题撤回。请打开查看。',
    en: 'A finding changed: there is more time, or it was taken back. Open it to read more.',
  },
  'finding-near': {
    zh: '一个检查问题的整改期限快到了。请打开查看，做完后提交说明和照片。',
    en: 'The day for a finding is near. Open it, and send what you did with photos.',
  },
  'finding-due': {
    zh: '一个检查问题的整改期限到了，还没有收到整改情况。请今天提交，或申请延期。',
    en: 'A finding is due and nothing was sent yet. Send what you did, or ask for time.',
  },
  'webhook-off': {
    zh: '一个推送地址长时间没有接收成功，已停止推送。请打开“系统对接”查看。',
    en: 'A webhook could not be delivered to for long and was switched off. Open Connections.',
  },
};

/** True for texts to managers. */
export const isManagerTemplate = (template: string): template is ManagerTemplate =>
  Object.hasOwn(MANAGER_TEXTS, template);
