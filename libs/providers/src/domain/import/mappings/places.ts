import type { Mapping } from '../mapping';

/**
 * Stations near home for exercise and company. Some serve a meal, but the list does not say which, so a station is a place
 * without services. Versions of this list differ in quote marks, punctuation of addresses and geocoding; name and village
 * agree and make the key.
 */
export const neighbourhoodStations = {
  name: 'neighbourhood-stations',
  list: 'taipei/neighbourhood-stations',
  title: { zh: '社区整体照顾体系 C 级单位一览表', en: 'list of neighbourhood stations' },
  headers: ['編號', '據點名稱', '行政區', '里別', '據點地址'],
  columns: { name: '據點名稱', address: '據點地址', town: '行政區', village: '里別' },
  ownership: { all: null },
  identifiedBy: 'village',
  pointsKeptWithinKm: 0,
  services: [],
} as const satisfies Mapping;

/** 據點類型 counts opening sessions or names the host; neither is a service one can be sent to, so points are places. */
export const communityPoints = {
  name: 'community-points',
  list: 'taipei/community-points',
  title: { zh: '社区照顾关怀据点一览表', en: 'list of community points' },
  headers: ['序號', '行政區', '里別', '據點名稱', '據點類型', '據點地址'],
  columns: { name: '據點名稱', address: '據點地址', town: '行政區', village: '里別' },
  ownership: { all: null },
  identifiedBy: 'address',
  pointsKeptWithinKm: 0,
  services: [],
} as const satisfies Mapping;

/**
 * The register names who applied for a point and the villages it serves (a list, so not a key). Places without services, as
 * above; the day the point began stands for the licence.
 */
export const communityPointsRegister = {
  name: 'community-points-register',
  list: 'taipei/community-points-register',
  title: { zh: '据点清单名册', en: 'register of community points' },
  headers: ['序號', '縣市別', '鄉/鎮/市/區', '服務村里', '申請單位名稱', '地址', '服務起始日(核定日期)'],
  columns: {
    name: '申請單位名稱',
    address: '地址',
    town: '鄉/鎮/市/區',
    licensedOn: '服務起始日(核定日期)',
  },
  ownership: { all: null },
  identifiedBy: 'address',
  pointsKeptWithinKm: 0,
  services: [],
} as const satisfies Mapping;
