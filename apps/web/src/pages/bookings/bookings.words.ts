import { dictionary } from '../../words/dictionary';

export const bookingsWords = dictionary({
  zh: {
    title: '我的预约',
    show: '看哪些预约',
    open: '进行中',
    ended: '已结束',
    emptyOpen: '没有进行中的预约。',
    emptyEnded: '没有已结束的预约。',
    book: '去预约',
    sentAt: (when: string) => `${when} 提交`,
    number: (number: string) => `编号 ${number}`,
    again: (isMeal: boolean): string => (isMeal ? '再来一份' : '再约一次'),
    againOf: (number: string) => `，照编号 ${number}`,
    more: '再看一些',
    kept: (when: string) => `网络断开，显示的是 ${when} 的内容。`,
  },
  en: {
    title: 'My bookings',
    show: 'Which bookings',
    open: 'Under way',
    ended: 'Ended',
    emptyOpen: 'Nothing is under way.',
    emptyEnded: 'Nothing has ended yet.',
    book: 'Book something',
    sentAt: (when) => `Sent ${when}`,
    number: (number) => `No. ${number}`,
    again: (isMeal) => (isMeal ? 'Order again' : 'Book again'),
    againOf: (number) => `, like no. ${number}`,
    more: 'Show more',
    kept: (when) => `You are offline. This is how it was at ${when}.`,
  },
});
