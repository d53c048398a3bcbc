import { dictionary } from '../words/dictionary';

export const stateWords = dictionary({
  zh: {
    scheduled: '还没到',
    checked_in: '服务中',
    checked_out: '已完成',
    missed: '已过时间，请打卡',
    cancelled: '已取消',
  },
  en: {
    scheduled: 'To come',
    checked_in: 'Under way',
    checked_out: 'Done',
    missed: 'Overdue: check in',
    cancelled: 'Cancelled',
  },
});
