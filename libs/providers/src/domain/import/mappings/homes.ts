import type { Mapping } from '../mapping';

/** Every class of beds has its own column; the classes decide kinds, levels and what can be cared for. */
export const careHomes = {
  name: 'care-homes',
  list: 'taipei/care-homes',
  title: { zh: '老人福利机构名册', en: 'register of care homes' },
  headers: [
    '編號',
    '屬性',
    '機構名稱',
    '區域別',
    '地址',
    '電話',
    '收容對象',
    '核定床數-核定總床位數',
    '核定床數-長照床數',
    '核定床數-養護床數',
    '核定床數-失智床數',
    '核定床數-安養床數',
  ],
  columns: { name: '機構名稱', address: '地址', town: '區域別', phone: '電話' },
  ownership: { column: '屬性' },
  identifiedBy: 'address',
  pointsKeptWithinKm: 0,
  services: [
    {
      from: 'bed_columns',
      columns: {
        '核定床數-長照床數': 'nursing',
        '核定床數-養護床數': 'nursing',
        '核定床數-失智床數': 'dementia',
        '核定床數-安養床數': 'ordinary',
      },
      total: '核定床數-核定總床位數',
    },
  ],
} as const satisfies Mapping;

/** A nursing home is licensed for nursing beds only, so its one number needs no class. */
export const nursingHomes = {
  name: 'nursing-homes',
  list: 'taipei/nursing-homes',
  title: { zh: '一般护理之家一览表', en: 'list of nursing homes' },
  headers: ['序號', '機構名稱', '開放床數', '地址', '電話'],
  columns: { name: '機構名稱', address: '地址', phone: '電話' },
  ownership: { all: null },
  identifiedBy: 'address',
  pointsKeptWithinKm: 0,
  services: [{ from: 'bed_text', column: '開放床數' }],
} as const satisfies Mapping;

/** Beds are for people who need care, hence nursing; a home that also states 社區式 seats offers day care as well. */
export const residentialLtc = {
  name: 'residential-ltc',
  list: 'taipei/residential-ltc',
  title: { zh: '住宿式长照机构一览表', en: 'list of residential long-term care' },
  headers: ['序號', '機構名稱', '開放床數', '立案日期', '評鑑資訊', '地址', '電話'],
  columns: {
    name: '機構名稱',
    address: '地址',
    phone: '電話',
    licensedOn: '立案日期',
    evaluation: '評鑑資訊',
  },
  ownership: { all: null },
  identifiedBy: 'address',
  pointsKeptWithinKm: 0,
  services: [{ from: 'bed_text', column: '開放床數' }],
} as const satisfies Mapping;

/**
 * These homes stand in the register of care homes too: whoever imports both lists has them twice, for a key never reaches
 * beyond its list. Fees are prose for several kinds of room and are not read.
 */
export const publicHomes = {
  name: 'public-homes',
  list: 'taipei/public-homes',
  title: { zh: '公办民营老人福利机构一览表', en: 'list of public homes run by others' },
  headers: ['機構名稱', '受託單位', '地址', '聯絡電話', '連結網址', '收住床數', '服務對象', '收費標準'],
  columns: { name: '機構名稱', address: '地址', phone: '聯絡電話' },
  ownership: { all: 'public_privately_run' },
  identifiedBy: 'address',
  pointsKeptWithinKm: 0,
  services: [{ from: 'bed_text', column: '收住床數' }],
} as const satisfies Mapping;
