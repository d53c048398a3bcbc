import { dictionary } from '../../words/dictionary';

/** Hours of a week, wherever they are filled in. */
export const weekWords = dictionary({
  zh: {
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    rest: '休息',
    begin: (day: string) => `${day}开始`,
    end: (day: string) => `${day}结束`,
    turned: '结束要晚于开始',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    rest: 'free',
    begin: (day) => `${day}, from`,
    end: (day) => `${day}, to`,
    turned: 'The end must be after the beginning',
  },
});
