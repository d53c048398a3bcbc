import type {
  DayPart,
  FacilityFeature,
  FacilityFilter,
  FacilityStatus,
  MealTime,
  Ownership,
  ServiceKind,
  Text,
} from '@yilian/contracts';

export const FILTER_LABELS: Readonly<Record<FacilityFilter, Text>> = {
  q: { zh: '搜索词', en: 'Words' },
  service: { zh: '服务', en: 'Service' },
  town: { zh: '镇街', en: 'Town' },
  within: { zh: '距离', en: 'Distance' },
  level: { zh: '照护需要', en: 'Care needed' },
  needs: { zh: '特别需要', en: 'Special needs' },
  priceMaxFen: { zh: '最高价格', en: 'Highest price' },
  band: { zh: '价格', en: 'Price' },
  star: { zh: '官方星级', en: 'Official stars' },
  ownership: { zh: '机构性质', en: 'Kind of home' },
  feature: { zh: '机构特点', en: 'Features' },
  hasVacancy: { zh: '现在有空位', en: 'Vacancy now' },
};

export const SERVICE_LABELS: Readonly<Record<ServiceKind, Text>> = {
  residential: { zh: '住养老院', en: 'Care home' },
  day_care: { zh: '日间照料', en: 'Day care' },
  meal: { zh: '送餐', en: 'Meals' },
  home_care: { zh: '上门照护', en: 'Home care' },
};

export const LEVEL_LABELS: readonly Text[] = [
  { zh: '能自理', en: 'Able' },
  { zh: '需要少许帮助', en: 'Needs a little help' },
  { zh: '需要部分帮助', en: 'Needs some help' },
  { zh: '需要很多帮助', en: 'Needs much help' },
  { zh: '需要全面照护', en: 'Needs full care' },
];

export const OWNERSHIP_LABELS: Readonly<Record<Ownership, Text>> = {
  public: { zh: '公办', en: 'Public' },
  public_privately_run: { zh: '公建民营', en: 'Public, privately run' },
  private: { zh: '民办', en: 'Private' },
};

export const FEATURE_LABELS: Readonly<Record<FacilityFeature, Text>> = {
  medical_care: { zh: '医养结合', en: 'Medical care on site' },
  medical_insurance: { zh: '医保定点', en: 'Medical insurance accepted' },
  care_insurance: { zh: '长护险定点', en: 'Care insurance accepted' },
  short_stay: { zh: '可短住', en: 'Short stays' },
  visits: { zh: '可参观', en: 'Can be visited first' },
  stairs_pickup: { zh: '无电梯接送', en: 'Pick-up where there is no lift' },
};

export const PART_LABELS: Readonly<Record<DayPart | MealTime | 'day', Text>> = {
  morning: { zh: '上午', en: 'Morning' },
  afternoon: { zh: '下午', en: 'Afternoon' },
  lunch: { zh: '午餐', en: 'Lunch' },
  dinner: { zh: '晚餐', en: 'Dinner' },
  day: { zh: '全天', en: 'Any time' },
};

export const STATUS_LABELS: Readonly<Record<FacilityStatus, Text>> = {
  open: { zh: '正常接收', en: 'Taking people' },
  outside_hours: { zh: '现在不在营业时间', en: 'Outside opening hours' },
  paused: { zh: '暂不接收', en: 'Takes nobody for now' },
  suspended: { zh: '已被主管部门暂停', en: 'Suspended by the authority' },
  no_service: { zh: '目前没有开放的服务', en: 'No service is open' },
};

export const VACANCY_OPTION: Text = { zh: '现在有空位', en: 'Vacancy now' };

export const starLabel = (value: string): Text =>
  value === 'none' ? { zh: '未评定', en: 'Not rated' } : { zh: `${value} 星`, en: starsEn(value) };

const starsEn = (value: string): string => (value === '1' ? '1 star' : `${value} stars`);

export const withinLabel = (metres: string): Text => ({
  zh: `${Number(metres) / 1_000} 公里内`,
  en: `Within ${Number(metres) / 1_000} km`,
});

/** Nights of a month, for the price that families think in. */
const NIGHTS = 30;
const UNITS: Readonly<Record<ServiceKind, Text & { readonly times: number }>> = {
  residential: { zh: '每月', en: 'a month', times: NIGHTS },
  day_care: { zh: '每半天', en: 'a half day', times: 1 },
  meal: { zh: '每份', en: 'a meal', times: 1 },
  home_care: { zh: '每小时', en: 'an hour', times: 1 },
};
const RELATIVE: readonly Text[] = [
  { zh: '较低', en: 'Lower' },
  { zh: '中等', en: 'Medium' },
  { zh: '较高', en: 'Higher' },
  { zh: '高', en: 'High' },
];

/** A price band in yuan for a kind of service, or in words when no kind was chosen. */
export function bandLabel(band: number, service: ServiceKind | null, ends: readonly number[]): Text {
  if (service === null) return RELATIVE[band - 1]!;
  const { zh, en, times } = UNITS[service];
  const yuan = (fen: number): string => ((fen * times) / 100).toLocaleString('en-US');
  const [from, to] = [ends[band - 2], ends[band - 1]];
  if (from === undefined) return { zh: `${zh} ${yuan(to!)} 元以内`, en: `Up to ${yuan(to!)} yuan ${en}` };
  if (to === undefined) return { zh: `${zh} ${yuan(from)} 元以上`, en: `Above ${yuan(from)} yuan ${en}` };
  return { zh: `${zh} ${yuan(from)}–${yuan(to)} 元`, en: `${yuan(from)}–${yuan(to)} yuan ${en}` };
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** 11月25日（周三） */
export function dateLabel(date: string): Text {
  const at = new Date(`${date}T00:00:00Z`);
  const zh = `${at.getUTCMonth() + 1}月${at.getUTCDate()}日（周${WEEKDAYS[at.getUTCDay()]!}）`;
  const en = at.toLocaleDateString('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' },
  } as const);
  return { zh, en };
}
