import { type PriceBasis } from '@yilian/contracts';
import { dictionary } from '../../words/dictionary';

const bases = (service: string, town: string, city: string, unknown: string): Record<PriceBasis, string> => ({
  ...{ service, town, city, unknown },
});

/** What a service will cost. */
export const estimateWords = dictionary({
  zh: {
    title: '费用估算',
    bases: bases(
      '按这家机构公布的价格估算。',
      '按长者所在镇街公布的最低到最高价格估算，由哪家机构服务，就按哪家的价格。',
      '按全市公布的最低到最高价格估算，由哪家机构服务，就按哪家的价格。',
      '价格没有公布，请打电话问机构。',
    ),
    to: (from: string, to: string) => `${from} 至 ${to}`,
    unknown: '—',
    perMonth: (amount: string) => `每月 ${amount}`,
    less: (amount: string) => `减 ${amount}`,
    demo: '示范规则',
    version: (version: number) => `第 ${version} 版`,
    source: '依据',
    possible: '可能还能享受（没有扣除）',
    noSubsidy: '没有可以扣除的补贴。',
    total: { month: '每月合计', once: '合计' },
    own: { month: '每月自己付', once: '自己付' },
    incomplete: '有的项目没有公布价格，实际会比这里多。',
    ownUnknown: '价格没有公布，算不出自己付多少。',
    until: (day: string) => `估算有效到${day}。`,
  },
  en: {
    title: 'What it will cost',
    bases: bases(
      'Made with the published price of this provider.',
      'From the lowest to the highest price that is published in the town; what counts is the price of the provider who serves.',
      'From the lowest to the highest price that is published in the city; what counts is the price of the provider who serves.',
      'The price is not published; please ask a provider by telephone.',
    ),
    to: (from, to) => `${from} to ${to}`,
    unknown: '—',
    perMonth: (amount) => `${amount} a month`,
    less: (amount) => `less ${amount}`,
    demo: 'Demo rule',
    version: (version) => `version ${version}`,
    source: 'Source',
    possible: 'What else may be paid (not taken off)',
    noSubsidy: 'There is no subsidy to take off.',
    total: { month: 'Total by the month', once: 'Total' },
    own: { month: 'Your own share by the month', once: 'Your own share' },
    incomplete: 'Some prices are not published; there will be more to pay than this.',
    ownUnknown: 'The price is not published, so your own share cannot be told.',
    until: (day) => `Good until ${day}.`,
  },
});
