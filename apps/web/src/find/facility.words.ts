import {
  type BedKind,
  type FacilityFeature,
  type Ownership,
  type PriceItem,
  type PriceUnit,
  type SexRule,
  type TrustGrade,
  type VacancyUnit,
} from '@yilian/contracts';
import { dictionary } from '../words/dictionary';

type WordFor<K extends string, V = string> = Readonly<Record<K, V>>;
const unitWords = (words: WordFor<VacancyUnit, (count: number) => string>) => words;
const grades = (words: WordFor<TrustGrade>) => words;
const sexRules = (words: WordFor<SexRule>) => words;
const bedKinds = (words: WordFor<BedKind>) => words;
const units = (words: WordFor<PriceUnit>) => words;
const items = (words: WordFor<PriceItem>) => words;
const ownerships = (words: WordFor<Ownership>) => words;
const features = (words: WordFor<FacilityFeature>) => words;

/** What list, facility and comparison say of a facility alike. */
export const facilityWords = dictionary({
  zh: {
    unknown: '—',
    free: unitWords({
      bed: (count) => `有空床 ${count} 张`,
      seat: (count) => `有余位 ${count} 个`,
      portion: (count) => `还可订 ${count} 份`,
      quarter_hour: () => '有护理员空闲',
    }),
    none: unitWords({
      bed: () => '现在没有空床',
      seat: () => '近期没有余位',
      portion: () => '近期订满了',
      quarter_hour: () => '近期没有空闲的护理员',
    }),
    notAccepting: '暂不接收',
    justFull: '刚刚订满',
    sexes: sexRules({ female: '女', male: '男', any: '男女均可' }),
    bedKinds: bedKinds({ ordinary: '普通床', nursing: '护理床', dementia: '失智专床' }),
    today: (time: string) => `今天 ${time} 更新`,
    yesterday: '昨天更新',
    daysAgo: (days: number) => `${days} 天前更新`,
    never: '机构还没有核对过',
    callFirst: (age: string) => `${age}，请先电话确认`,
    trust: grades({
      high: '该机构以往的数字很准',
      medium: '该机构以往的数字大致准',
      low: '该机构以往的数字常有出入',
    }),
    books: '按预约系统计算',
    priceFrom: (price: string) => `${price}起`,
    per: units({ night: '每晚', session: '每半天', portion: '每份', hour: '每小时' }),
    month: (price: string) => `约合每月 ${price}`,
    includes: (list: string) => `含${list}`,
    includesUnknown: '包含哪些 —（未公布）',
    noPrice: '价格 —（未公布）',
    items: items({
      bed: '床位',
      nursing: '护理',
      meals: '伙食',
      utilities: '水电',
      activities: '活动',
      transport: '接送',
      supplies: '用品',
    }),
    ownerships: ownerships({ public: '公办', public_privately_run: '公建民营', private: '民办' }),
    features: features({
      medical_care: '医养结合',
      medical_insurance: '医保定点',
      care_insurance: '长护险定点',
      short_stay: '可短住',
      visits: '可参观',
      stairs_pickup: '无电梯接送',
    }),
    yes: '有',
    no: '没有',
    away: (distance: string) => `直线距离 ${distance}`,
    demo: '演示数据',
    book: '预约',
    apply: '申请入住',
    call: '电话',
  },
  en: {
    unknown: '—',
    free: unitWords({
      bed: (count) => (count === 1 ? '1 bed free' : `${count} beds free`),
      seat: (count) => (count === 1 ? '1 seat free' : `${count} seats free`),
      portion: (count) => (count === 1 ? '1 portion left' : `${count} portions left`),
      quarter_hour: () => 'Caregivers are free',
    }),
    none: unitWords({
      bed: () => 'No bed free now',
      seat: () => 'No seat free soon',
      portion: () => 'Sold out for now',
      quarter_hour: () => 'No caregiver free soon',
    }),
    notAccepting: 'Takes nobody for now',
    justFull: 'Just filled up',
    sexes: sexRules({ female: 'women', male: 'men', any: 'anybody' }),
    bedKinds: bedKinds({ ordinary: 'ordinary bed', nursing: 'nursing bed', dementia: 'dementia care bed' }),
    today: (time) => `updated today at ${time}`,
    yesterday: 'updated yesterday',
    daysAgo: (days) => `updated ${days} days ago`,
    never: 'never confirmed by the facility',
    callFirst: (age) => `${age}: please call first`,
    trust: grades({
      high: 'its earlier numbers were right',
      medium: 'its earlier numbers were mostly right',
      low: 'its earlier numbers were often wrong',
    }),
    books: 'counted from the bookings',
    priceFrom: (price) => `from ${price}`,
    per: units({ night: 'a night', session: 'a half day', portion: 'a meal', hour: 'an hour' }),
    month: (price) => `about ${price} a month`,
    includes: (list) => `covers ${list}`,
    includesUnknown: 'What it covers: — (not published)',
    noPrice: 'Price — (not published)',
    items: items({
      bed: 'bed',
      nursing: 'care',
      meals: 'meals',
      utilities: 'water and power',
      activities: 'activities',
      transport: 'transport',
      supplies: 'supplies',
    }),
    ownerships: ownerships({
      public: 'Public',
      public_privately_run: 'Public, privately run',
      private: 'Private',
    }),
    features: features({
      medical_care: 'Medical care on site',
      medical_insurance: 'Medical insurance accepted',
      care_insurance: 'Care insurance accepted',
      short_stay: 'Short stays',
      visits: 'Can be visited first',
      stairs_pickup: 'Pick-up where there is no lift',
    }),
    yes: 'yes',
    no: 'no',
    away: (distance) => `${distance} away in a straight line`,
    demo: 'demonstration data',
    book: 'Book',
    apply: 'Apply for a place',
    call: 'Call',
  },
});
