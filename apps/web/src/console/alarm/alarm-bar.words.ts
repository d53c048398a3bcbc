import { dictionary } from '../../words/dictionary';

export const alarmBarWords = dictionary({
  zh: { bar: (count: number) => `${count} 次上门没有人到，请马上处理`, link: '去处理' },
  en: {
    bar: (count) =>
      count === 1 ? 'Nobody came to a visit; act now' : `Nobody came to ${count} visits; act now`,
    link: 'Look after it',
  },
});
