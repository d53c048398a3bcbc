import { dictionary } from '../../../words/dictionary';
import { type Pause } from './pause-ends';

type Pauses = Readonly<Record<Pause, string>>;
const pauses = (words: Pauses): Pauses => words;

export const todayWords = dictionary({
  zh: {
    title: '今天',
    taking: '接单',
    switchLabel: '接收新请求',
    on: '开',
    off: '关',
    until: (when: string) => `${when} 自动恢复。`,
    opens: (when: string) => `${when} 开始营业。`,
    pauseFor: '暂停到什么时候？',
    pauses: pauses({
      open_end: '直到我重新打开',
      hour: '1 小时后',
      tonight: '今天结束',
      tomorrow: '明天上午 8:00',
    }),
    suspended: '由主管部门恢复，机构自己不能打开。有疑问请打下面的电话。',
  },
  en: {
    title: 'Today',
    taking: 'Taking offers',
    switchLabel: 'Receive new requests',
    on: 'on',
    off: 'off',
    until: (when) => `Opens again by itself: ${when}.`,
    opens: (when) => `Opens: ${when}.`,
    pauseFor: 'Paused until when?',
    pauses: pauses({
      open_end: 'Until I open again',
      hour: 'In one hour',
      tonight: 'The end of today',
      tomorrow: 'Tomorrow, 8:00',
    }),
    suspended: 'Only the authority can open it again. Please call the number below if you have questions.',
  },
});
