import { dictionary } from '../../words/dictionary';

export const unfinishedWords = dictionary({
  zh: {
    title: '没填完的预约',
    goOn: '继续未完成的预约',
    of: (kind: string) => `：${kind}`,
    kept: (when: string, until: string) => `${when} 保存，保留到 ${until}`,
    remove: '不要了',
    removed: '已删除这份没填完的预约',
  },
  en: {
    title: 'Not finished yet',
    goOn: 'Go on',
    of: (kind) => `: ${kind}`,
    kept: (when, until) => `Saved ${when}, kept until ${until}`,
    remove: 'Throw away',
    removed: 'Thrown away',
  },
});
