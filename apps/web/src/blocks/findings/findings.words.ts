import {
  type FindingAct,
  type FindingSeverity,
  type FindingSource,
  type FindingState,
  type ServiceKind,
} from '@yilian/contracts';
import { type IconName } from '../../kit/icons';
import { dictionary } from '../../words/dictionary';

type Of<Key extends string> = Readonly<Record<Key, string>>;
const severities = (words: Of<FindingSeverity>): Of<FindingSeverity> => words;
const states = (words: Of<FindingState>): Of<FindingState> => words;
const sources = (words: Of<FindingSource>): Of<FindingSource> => words;
const acts = (words: Of<FindingAct | 'open'>): Of<FindingAct | 'open'> => words;
const kinds = (words: Of<ServiceKind>): Of<ServiceKind> => words;

/** How a state looks. */
export const FINDING_LOOKS = {
  open: { kind: 'warn', icon: 'clock' },
  returned: { kind: 'warn', icon: 'alert' },
  answered: { kind: 'info', icon: 'clock' },
  accepted: { kind: 'ok', icon: 'check' },
  withdrawn: { kind: 'mute', icon: 'cross' },
} as const satisfies Readonly<Record<FindingState, { kind: string; icon: IconName }>>;

export const findingsWords = dictionary({
  zh: {
    severities: severities({ minor: '一般', serious: '严重', urgent: '紧急' }),
    states: states({
      open: '待整改',
      answered: '已提交，等审核',
      returned: '退回，需继续整改',
      accepted: '整改通过',
      withdrawn: '已撤回',
    }),
    sources: sources({ visit: '上门检查', complaint: '投诉核查', special: '专项检查' }),
    acts: acts({
      open: '发现问题',
      answer: '提交整改',
      ask_time: '申请延期',
      accept: '整改通过',
      return: '退回整改',
      extend: '延长期限',
      withdraw: '撤回问题',
    }),
    kinds: kinds({ residential: '机构养老', day_care: '日间照料', meal: '助餐', home_care: '居家上门' }),
    by: { provider: '机构', officer: '检查人员' },
    overdue: '已超期',
    house: '机构',
    wholeHouse: '整个机构',
    service: '涉及服务',
    item: '检查项目',
    severity: '严重程度',
    state: '状态',
    source: '来源',
    foundOn: '发现日期',
    dueOn: '整改期限',
    number: '编号',
    asks: (day: string) => `申请延到 ${day}`,
    follows: (number: string) => `接续 ${number}`,
    seen: '检查时看到的情况',
    story: '经过',
    dueBy: (day: string) => `期限 ${day}`,
    see: (place: number) => `查看材料 ${place}`,
    photo: (place: number) => `材料 ${place}`,
    file: (place: number) => `整改材料${place}`,
    notWhole: '这份记录和当初写下的不一致，请联系平台核查。',
    sealed: (seal: string) => `封存码 ${seal}`,
  },
  en: {
    severities: severities({ minor: 'Minor', serious: 'Serious', urgent: 'Urgent' }),
    states: states({
      open: 'to be put right',
      answered: 'sent, waits for a decision',
      returned: 'returned, not enough yet',
      accepted: 'put right',
      withdrawn: 'taken back',
    }),
    sources: sources({ visit: 'Visit', complaint: 'After a complaint', special: 'Special look' }),
    acts: acts({
      open: 'Found',
      answer: 'The house sent what it did',
      ask_time: 'The house asks for time',
      accept: 'Accepted',
      return: 'Returned',
      extend: 'More time was given',
      withdraw: 'Taken back',
    }),
    kinds: kinds({
      residential: 'Care home',
      day_care: 'Day care',
      meal: 'Meals',
      home_care: 'Care at home',
    }),
    by: { provider: 'house', officer: 'officer' },
    overdue: 'overdue',
    house: 'House',
    wholeHouse: 'the whole house',
    service: 'Service',
    item: 'Item',
    severity: 'How serious',
    state: 'State',
    source: 'Found by',
    foundOn: 'Found on',
    dueOn: 'Due on',
    number: 'Number',
    asks: (day) => `asks for time until ${day}`,
    follows: (number) => `follows ${number}`,
    seen: 'What was seen',
    story: 'What happened',
    dueBy: (day) => `due ${day}`,
    see: (place) => `Look at file ${place}`,
    photo: (place) => `File ${place}`,
    file: (place) => `evidence-${place}`,
    notWhole: 'This record is not what was written. Please ask the platform to look into it.',
    sealed: (seal) => `seal ${seal}`,
  },
});
