import { dictionary } from '../../words/dictionary';

export const messagesWords = dictionary({
  zh: {
    title: '消息',
    unread: (count: number) => (count === 0 ? '没有未读消息。' : `有 ${count} 条未读消息。`),
    empty: '还没有消息。预约以后，机构的答复会出现在这里。',
    fresh: '新',
    open: '打开看看',
    more: '再看一些',
  },
  en: {
    title: 'Inbox',
    unread: (count) => (count === 0 ? 'Everything is read.' : `${count} unread.`),
    empty: 'Nothing yet. Answers of providers appear here.',
    fresh: 'New',
    open: 'Open',
    more: 'Show more',
  },
});
