import { type FindingSeverity, type FindingState } from '@yilian/contracts';
import { dictionary } from '../../words/dictionary';

type Of<Key extends string> = Readonly<Record<Key, string>>;
const severities = (words: Of<FindingSeverity>): Of<FindingSeverity> => words;
const states = (words: Of<FindingState>): Of<FindingState> => words;

export const findingsBlockWords = dictionary({
  zh: {
    title: '检查问题：',
    never: '—（还没有检查记录）',
    open: (count: number) => (count === 0 ? '没有未整改的问题' : `${count} 个还没有整改好`),
    corrected: (count: number) => `已整改 ${count} 个`,
    looked: (day: string) => `最近检查 ${day}`,
    warning: (count: number) => `检查发现 ${count} 个严重问题，还在整改`,
    severities: severities({ minor: '一般', serious: '严重', urgent: '紧急' }),
    states: states({
      open: '正在整改',
      answered: '已整改，等检查人员复核',
      returned: '复核没有通过，继续整改',
      accepted: '整改通过',
      withdrawn: '已撤回',
    }),
    overdue: '已超过整改期限',
    found: (day: string) => `${day} 发现`,
    due: (day: string) => `期限 ${day}`,
    stillCan: '您仍然可以预约、参观或打电话询问，也可以先看看别的机构。',
    closed: '整改期间不接收新的预约，已经入住的不受影响。您可以打电话询问。',
  },
  en: {
    title: 'Findings:',
    never: '— (no inspection is on record)',
    open: (count) => (count === 0 ? 'nothing is left to put right' : `${count} not put right yet`),
    corrected: (count) => `${count} put right`,
    looked: (day) => `last looked at on ${day}`,
    warning: (count) =>
      `Officers found ${count} serious ${count === 1 ? 'thing' : 'things'} not put right yet`,
    severities: severities({ minor: 'Minor', serious: 'Serious', urgent: 'Urgent' }),
    states: states({
      open: 'being put right',
      answered: 'put right, to be looked at again',
      returned: 'looked at again and not enough yet',
      accepted: 'put right',
      withdrawn: 'taken back',
    }),
    overdue: 'its day is over',
    found: (day) => `found on ${day}`,
    due: (day) => `due ${day}`,
    stillCan: 'You can still book, visit or call, and look at others first.',
    closed: 'No new bookings are taken meanwhile; who lives there stays. You can call.',
  },
});
