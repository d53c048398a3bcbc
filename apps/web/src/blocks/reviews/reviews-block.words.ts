import { dictionary } from '../../words/dictionary';

const reviews = (count: number): string => (count === 1 ? '1 review' : `${count} reviews`);

export const reviewsBlockWords = dictionary({
  zh: {
    title: '家属评价',
    none: '还没有评价。服务完成后，家属和长者可以在这里评价。',
    mean: (mean: string, count: number) => `平均 ${mean} 分（满分 5 分），${count} 人评价`,
    few: '评价不多，分数仅供参考。',
    window: (months: number) => `只算最近 ${months} 个月的评价。`,
    volunteered: (mean: string, count: number) => `主动评价：${mean} 分，${count} 人`,
    sampled: (mean: string, count: number) => `电话回访：${mean} 分，${count} 人`,
    points: (mean: string) => `${mean} 分`,
    more: '再看一些评价',
  },
  en: {
    title: 'What families say',
    none: 'No reviews yet. Families and older people can say how it was after a service is completed.',
    mean: (mean, count) => `${mean} of 5 on average, from ${reviews(count)}`,
    few: 'There are few reviews so far.',
    window: (months) => `Reviews of the last ${months} months count.`,
    volunteered: (mean, count) => `Those who wanted to say something: ${mean}, ${reviews(count)}`,
    sampled: (mean, count) => `Those whom we called: ${mean}, ${reviews(count)}`,
    points: (mean) => `${mean} of 5`,
    more: 'Show more reviews',
  },
});
