/** Both languages of one sentence. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What the import did to a value, or why it left a field empty. Every code has its sentence here. */
export const MEND_SENTENCES = {
  characters_unified: { zh: '字形统一为标准字', en: 'characters unified to their standard form' },
  blanks_removed: { zh: '删除多余空白', en: 'stray blanks removed' },
  quotes_removed: { zh: '删除多余引号', en: 'stray quote marks removed' },
  text_dropped: { zh: '文字过长，未采用', en: 'text too long, left empty' },
  town_script: { zh: '区名改为规范写法', en: 'district written in its standard form' },
  town_misread: { zh: '区名误字已按地名表更正', en: 'misread district corrected from the gazetteer' },
  town_unknown: { zh: '区名不在地名表中，留空', en: 'district not in the gazetteer, left empty' },
  town_not_stated: { zh: '没有可用的区名，留空', en: 'no district stated, left empty' },
  town_elsewhere: { zh: '地址在外市，区留空', en: 'address in another city, district left empty' },
  town_differs: {
    zh: '地址中的区与区栏不同，以区栏为准',
    en: 'address names another district, the column stands',
  },
  name_misread: { zh: '名称开头的误字随区名更正', en: 'misread district at the head of the name corrected' },
  address_completed: { zh: '地址补上市、区', en: 'city and district added to the address' },
  point_missing: { zh: '没有坐标', en: 'no coordinates' },
  point_unreadable: { zh: '坐标无法辨认，留空', en: 'coordinates unreadable, left empty' },
  point_zero: { zh: '坐标为零，留空', en: 'coordinates are zero, left empty' },
  point_swapped: { zh: '经纬度互换，已对调', en: 'latitude and longitude swapped back' },
  point_outside: {
    zh: '坐标在本市范围外，仅邻近者保留',
    en: 'coordinates outside the city, kept only if near',
  },
  date_unreadable: { zh: '日期无法辨认，留空', en: 'date unreadable, left empty' },
  ownership_unknown: { zh: '属性无法辨认，留空', en: 'ownership unknown, left empty' },
  capacity_not_stated: { zh: '名册未载容量', en: 'the list states no capacity' },
  beds_from_text: { zh: '容量自文字中读出', en: 'capacity read from words' },
  bed_sum_differs: {
    zh: '各类床位之和与总数不符，以各类为准',
    en: 'bed kinds do not add up to the total, the kinds stand',
  },
  area_unknown: { zh: '服务区域无法辨认，未采用', en: 'service area unknown, not taken' },
  area_not_stated: { zh: '没有服务区域', en: 'no service area stated' },
  not_contracted: { zh: '未特约，没有服务区域', en: 'not contracted, so without a service area' },
} as const satisfies Record<string, Sentence>;
export type MendCode = keyof typeof MEND_SENTENCES;

/** One change or note. `to` is null where a value was not taken. */
export interface Mend {
  /** Data row of the list, the first is 1. */
  readonly row: number;
  /** Header of the column, normalised. */
  readonly column: string;
  readonly code: MendCode;
  readonly from: string;
  readonly to: string | null;
}

/** Says what was done to the value of one column. */
export type Note = (code: MendCode, from: string, to: string | null) => void;
