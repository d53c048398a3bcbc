import { type DatedPrice, type PriceItem, type PriceUnit, type ServiceKind } from '@yilian/contracts';
import { dictionary } from '../../../words/dictionary';

type Kinds = Readonly<Record<ServiceKind, string>>;
type Units = Readonly<Record<PriceUnit, string>>;
type States = Readonly<Record<DatedPrice['state'], string>>;
type Items = Readonly<Record<PriceItem, string>>;
const kinds = (words: Kinds): Kinds => words;
const units = (words: Units): Units => words;
const states = (words: States): States => words;
const items = (words: Items): Items => words;

export const pricesWords = dictionary({
  zh: {
    title: '价格',
    hint: '家属看到的价格在生效那天自动更换。以前的价格保留在这里。',
    familiesSee: '家属现在看到',
    noPrice: '还没有价格',
    kinds: kinds({ residential: '机构养老', day_care: '日间照料', meal: '助餐', home_care: '居家上门' }),
    per: units({ night: '每晚', session: '每次', portion: '每份', hour: '每小时' }),
    covers: (list: string) => `含${list}`,
    items: items({
      bed: '床位',
      nursing: '护理',
      meals: '伙食',
      utilities: '水电',
      activities: '活动',
      transport: '接送',
      supplies: '用品',
    }),
    history: '价格记录',
    noHistory: '还没有改过价格。',
    from: '生效日期',
    price: '价格',
    state: '状态',
    states: states({ past: '以前', present: '现行', coming: '未到期' }),
    takeBack: '撤回',
    takenBack: '已撤回。',
    add: '从某一天起改价',
    fromHint: '今天或以后的日期',
    low: '价格（元）',
    high: '最高价（元，按情况不同时才填）',
    includes: '价格包含',
    save: '保存新价格',
    saved: (day: string) => `已保存，从${day}起生效。`,
    faults: { date: '请填写完整的日期', low: '请填写金额，例如 12.5', high: '最高价不能低于价格' },
  },
  en: {
    title: 'Prices',
    hint: 'What families see changes by itself on the day that you say. Earlier prices stay here.',
    familiesSee: 'Families see now',
    noPrice: 'no price yet',
    kinds: kinds({ residential: 'Care home', day_care: 'Day care', meal: 'Meals', home_care: 'Home care' }),
    per: units({ night: 'a night', session: 'a session', portion: 'a portion', hour: 'an hour' }),
    covers: (list) => `covers ${list}`,
    items: items({
      bed: 'the bed',
      nursing: 'nursing',
      meals: 'meals',
      utilities: 'utilities',
      activities: 'activities',
      transport: 'transport',
      supplies: 'supplies',
    }),
    history: 'Prices by day',
    noHistory: 'No price was changed yet.',
    from: 'From',
    price: 'Price',
    state: 'State',
    states: states({ past: 'earlier', present: 'in force', coming: 'to come' }),
    takeBack: 'Take back',
    takenBack: 'Taken back.',
    add: 'A new price from a day on',
    fromHint: 'Today or later',
    low: 'Price (yuan)',
    high: 'Highest price (yuan, only where it depends)',
    includes: 'The price covers',
    save: 'Save the new price',
    saved: (day) => `Saved. It counts from ${day}.`,
    faults: {
      date: 'Fill in the whole date',
      low: 'Fill in an amount such as 12.5',
      high: 'The highest price is below the price',
    },
  },
});
