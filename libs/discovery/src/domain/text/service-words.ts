import type { ServiceKind, Text } from '@yilian/contracts';

/** What people call each kind of service; the first word is the one that is shown. */
export const SERVICE_WORDS: Readonly<Record<ServiceKind, readonly [Text, ...Text[]]>> = {
  residential: [
    { zh: '住养老院', en: 'Care home' },
    { zh: '养老院', en: 'nursing home' },
    { zh: '敬老院', en: 'residential care' },
    { zh: '护理院', en: 'bed' },
    { zh: '养老机构', en: 'home for the elderly' },
  ],
  day_care: [
    { zh: '日间照料', en: 'Day care' },
    { zh: '日托', en: 'day centre' },
    { zh: '日间照料中心', en: 'day service' },
  ],
  meal: [
    { zh: '送餐', en: 'Meals' },
    { zh: '助餐', en: 'lunch' },
    { zh: '长者饭堂', en: 'canteen' },
    { zh: '饭堂', en: 'kitchen' },
    { zh: '食堂', en: 'dinner' },
  ],
  home_care: [
    { zh: '上门照护', en: 'Home care' },
    { zh: '居家服务', en: 'home help' },
    { zh: '居家养老', en: 'caregiver' },
    { zh: '护工', en: 'visit at home' },
    { zh: '上门', en: 'domestic help' },
  ],
};

/** Names under which people look for the larger and simpler pages. */
export const ELDER_MODE_WORDS: readonly [Text, ...Text[]] = [
  { zh: '长辈版', en: 'Elder mode' },
  { zh: '关怀版', en: 'care mode' },
  { zh: '关爱版', en: 'large text' },
  { zh: '亲情版', en: 'big letters' },
  { zh: '大字', en: 'simple mode' },
  { zh: '大字版', en: 'larger type' },
];
