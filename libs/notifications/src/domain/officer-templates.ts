import { type JobPayload, type Text } from '@yilian/contracts';

/** The name of a text to an officer. */
export type OfficerTemplate = JobPayload<'notifications.tell-officer'>['template'];

/** What officers are asked to see to. They may appear on a lock screen: no numbers, no names. */
export const OFFICER_TEXTS: Readonly<Record<OfficerTemplate, Text>> = {
  'finding-answered': {
    zh: '机构对一个检查问题有了答复，请打开查看并决定。',
    en: 'A house said something about a finding. Open it and decide.',
  },
  'finding-overdue': {
    zh: '一个检查问题过了整改期限，机构还没有提交整改情况。',
    en: 'The day for a finding is over, and the house has sent nothing.',
  },
  'finding-undecided': {
    zh: '一份整改等了多天还没有人决定，请打开查看。',
    en: 'What a house did about a finding has waited for days. Open it and decide.',
  },
};

/** True for texts to officers. */
export const isOfficerTemplate = (template: string): template is OfficerTemplate =>
  Object.hasOwn(OFFICER_TEXTS, template);
