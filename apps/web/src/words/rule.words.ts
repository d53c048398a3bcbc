import { type AutoAcceptState, type ServiceKind } from '@yilian/contracts';
import { dictionary } from './dictionary';

const states = (words: Readonly<Record<AutoAcceptState, string>>) => words;
const most = (words: Readonly<Record<ServiceKind, (count: number) => string>>) => words;

/** Words of rules of accepting at once, for those who ask for them and those who decide. */
export const ruleWords = dictionary({
  zh: {
    states: states({ asked: '等待审批', trusted: '已开通', refused: '未通过', taken_away: '已停用' }),
    level: (word: string) => `能力等级到“${word}”为止`,
    most: most({
      residential: (count) => `一次最多 ${count} 晚`,
      day_care: (count) => `一次最多 ${count} 个半天`,
      meal: (count) => `一次最多 ${count} 份`,
      home_care: (count) => `一次最多 ${count} 次上门`,
    }),
    hours: (from: string, to: string) => `每天 ${from} 到 ${to} 收到的请求`,
    allDay: '全天收到的请求',
    urgent: '也接加急请求',
    notUrgent: '不接加急请求',
  },
  en: {
    states: states({
      asked: 'Waits for a decision',
      trusted: 'In force',
      refused: 'Refused',
      taken_away: 'Ended',
    }),
    level: (word) => `Ability level up to: ${word}`,
    most: most({
      residential: (count) => `${count} nights at most`,
      day_care: (count) => `${count} half days at most`,
      meal: (count) => `${count} portions at most`,
      home_care: (count) => `${count} visits at most`,
    }),
    hours: (from, to) => `Requests that arrive from ${from} to ${to}`,
    allDay: 'Requests that arrive at any hour',
    urgent: 'Urgent ones, too',
    notUrgent: 'No urgent ones',
  },
});
