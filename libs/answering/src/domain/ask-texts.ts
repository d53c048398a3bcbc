import { type ServiceKind, type Text } from '@yilian/contracts';

const KINDS: Readonly<Record<ServiceKind, string>> = {
  residential: '机构养老',
  day_care: '日间照料',
  meal: '助餐',
  home_care: '居家上门',
};

/** The message before its link. It may stand on a lock screen: no word about a person or a need. */
export const linkText = (kind: ServiceKind, until: string): string =>
  `【颐联】有一份新的${KINDS[kind]}请求，请在 ${until} 前打开链接答复（链接只用一次，请勿转发）：`;

/** What a call says. */
export const callText = (kind: ServiceKind, until: string): string =>
  `您好，这里是颐联。有一份新的${KINDS[kind]}请求，请在 ${until} 前答复。接受请按 1，这次不能接请按 2。`;

/** What is said after a key, or on the page of the link after an answer that counted. */
export const ANSWERED: Readonly<Record<'accepted' | 'declined', Text>> = {
  accepted: {
    zh: '已接受，谢谢您。请到工作台查看联系方式并安排床位或人员。',
    en: 'Accepted, thank you. Open the desk to see the contact and to assign a bed or a caregiver.',
  },
  declined: {
    zh: '已记下这次不能接，谢谢您答复。系统会问下一家。',
    en: 'Noted that you cannot take it this time. Thank you for answering; the next provider is asked.',
  },
};

/** Nobody knows the link. */
export const UNKNOWN_LINK: Text = {
  zh: '这个链接不对或已经失效。请查看最新的短信，或到工作台答复。',
  en: 'This link is wrong or no longer valid. Please look for the newest message, or answer at the desk.',
};
