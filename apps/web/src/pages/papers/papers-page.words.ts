import { dictionary } from '../../words/dictionary';

export const papersPageWords = dictionary({
  zh: { backToBooking: '返回进度', backToPerson: '返回长者资料' },
  en: { backToBooking: 'Back to progress', backToPerson: 'Back to the personal details' },
});
