import { dictionary } from '../../../words/dictionary';

export const notFoundWords = dictionary({
  zh: { title: '没有这个页面', today: '看今天的上门' },
  en: { title: 'There is no such page', today: 'See the visits of today' },
});
