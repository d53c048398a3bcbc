import { dictionary } from '../../words/dictionary';

export const objectionWords = dictionary({
  zh: {
    title: '长者本人的意思',
    lead: '这是别人为您申请的。您不愿意，就在这里说。您说的算数。',
    act: '我不同意',
    sure: '您不同意这项服务吗？',
    effect: '机构还没接受的，马上取消；已经约好的，工作人员会打电话给您。',
    words: '您想说的话（可以不填）',
    send: '我不同意',
    sending: '正在记下…',
    outcomes: {
      cancelled: '长者不同意，已经取消。',
      raised: '长者不同意，工作人员会尽快联系。',
      link_closed: '长者不同意。',
    },
    said: (words: string) => `长者说：${words}`,
  },
  en: {
    title: 'The older person’s own word',
    lead: 'Somebody asked for this for you. If you do not want it, say so here. Your word counts.',
    act: 'I do not agree',
    sure: 'You do not agree to this service?',
    effect:
      'What nobody has accepted is taken back at once; about what is booked a member of staff calls you.',
    words: 'What you want to say (optional)',
    send: 'I do not agree',
    sending: 'Noting it…',
    outcomes: {
      cancelled: 'The older person did not agree: it was taken back.',
      raised: 'The older person did not agree: staff will be in touch soon.',
      link_closed: 'The older person did not agree.',
    },
    said: (words) => `The older person said: ${words}`,
  },
});
