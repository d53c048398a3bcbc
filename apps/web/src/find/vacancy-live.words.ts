import { type FollowState } from '../live/follow-facilities';
import { dictionary } from '../words/dictionary';

const states = (words: Readonly<Record<FollowState, string>>) => words;

export const vacancyLiveWords = dictionary({
  zh: {
    about: '空位更新',
    states: states({
      connecting: '正在连接',
      live: '实时',
      reconnecting: '重新连接中',
      paused: '已暂停',
    }),
    updated: (time: string) => `更新于 ${time}`,
    pause: '暂停更新',
    goOn: '继续更新',
    pausedNow: '空位不再自动更新。',
    goesOn: '空位会自动更新。',
    oneChanged: (name: string, text: string) => `${name}：${text}`,
    someChanged: (count: number) => `${count} 家机构的空位有变化。`,
  },
  en: {
    about: 'How fresh vacancies are',
    states: states({
      connecting: 'Connecting',
      live: 'Live',
      reconnecting: 'Reconnecting',
      paused: 'Paused',
    }),
    updated: (time) => `updated ${time}`,
    pause: 'Pause updates',
    goOn: 'Go on updating',
    pausedNow: 'Vacancies stay as they are.',
    goesOn: 'Vacancies follow by themselves.',
    oneChanged: (name, text) => `${name}: ${text}`,
    someChanged: (count) =>
      count === 1 ? 'Vacancies of one facility changed.' : `Vacancies of ${count} facilities changed.`,
  },
});
