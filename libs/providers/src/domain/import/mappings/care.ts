import type { Mapping } from '../mapping';

/**
 * The area is what the agency has a contract for. 未特約 has none: the service is kept, without an area, because it may
 * still be bought; no search by area finds it. Agencies of neighbouring cities serve this one, so their points are kept.
 */
export const homeCareAgencies = {
  name: 'home-care-agencies',
  list: 'taipei/home-care-agencies',
  title: { zh: '居家服务机构一览表', en: 'list of home-care agencies' },
  headers: ['序號', '單位名稱', '立案地址', '立案日期', '可提供自費服務評鑑結果', '特約服務區域'],
  columns: {
    name: '單位名稱',
    address: '立案地址',
    licensedOn: '立案日期',
    evaluation: '可提供自費服務評鑑結果',
  },
  ownership: { all: null },
  features: [{ column: '特約服務區域', feature: 'care_insurance', words: { 未特約: false } }],
  identifiedBy: 'address',
  pointsKeptWithinKm: 60,
  services: [{ from: 'area_text', column: '特約服務區域', words: { 到宅沐浴車: 'bathing' } }],
} as const satisfies Mapping;

/** A name that mentions a canteen gives no meals here: the list is about day care and states only its seats. */
export const dayCare = {
  name: 'day-care',
  list: 'taipei/day-care',
  title: { zh: '日间照顾机构一览表', en: 'list of day-care centres' },
  headers: ['序號', '機關名稱', '區別', '地址', '電話', '收託量'],
  columns: { name: '機關名稱', address: '地址', town: '區別', phone: '電話' },
  ownership: { all: null },
  identifiedBy: 'address',
  pointsKeptWithinKm: 0,
  services: [{ from: 'seats', column: '收託量' }],
} as const satisfies Mapping;

/**
 * Small multi-function homes care for the day, go to the homes of their own guests and let them stay some nights. Only day
 * care can be asked for by anyone, so it is the one service; the nights are its capability and neither beds nor a
 * home-care agency. The list gives no seats.
 */
export const multiFunctionCare = {
  name: 'multi-function-care',
  list: 'taipei/multi-function-care',
  title: { zh: '小规模多机能服务清册', en: 'register of small multi-function homes' },
  headers: [
    '編號',
    '單位名稱',
    '行政區',
    '服務類型',
    '地址',
    '連絡電話',
    '可提供自費服務',
    '服務對象',
    '特約狀態',
    '評鑑結果',
  ],
  columns: {
    name: '單位名稱',
    address: '地址',
    town: '行政區',
    phone: '連絡電話',
    evaluation: '評鑑結果',
  },
  ownership: { all: null },
  features: [{ column: '特約狀態', feature: 'care_insurance', words: { 已簽訂特約: true } }],
  identifiedBy: 'address',
  pointsKeptWithinKm: 0,
  services: [
    {
      from: 'day_care_class',
      column: '服務對象',
      capabilities: ['night_care'],
      words: { 失智: 'dementia_care' },
    },
  ],
} as const satisfies Mapping;
