import { dictionary } from '../../words/dictionary';

export const calendarWords = dictionary({
  zh: { add: '加入日历', saved: '日历文件已下载，打开它就能加入日历。' },
  en: { add: 'Add to calendar', saved: 'The calendar file is downloaded; open it to add it.' },
});
