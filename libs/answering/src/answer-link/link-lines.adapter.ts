import {
  type AbilityLevel,
  type Capability,
  type ServiceKind,
  type Text,
  type WantedUnits,
} from '@yilian/contracts';
import { CAPABILITY_LABELS } from '@yilian/matching';

/** What a provider may know of an offer before it says yes: no name, no phone, no address. */
export interface AskedOffer {
  readonly kind: ServiceKind;
  readonly units: WantedUnits;
  readonly level: AbilityLevel;
  readonly needs: readonly Capability[];
  readonly town: Text | null;
  readonly distanceM: number | null;
  /** As the city's clocks show it. */
  readonly until: string;
}

const KINDS: Readonly<Record<ServiceKind, Text>> = {
  residential: { zh: '机构养老', en: 'Care home' },
  day_care: { zh: '日间照料', en: 'Day care' },
  meal: { zh: '助餐', en: 'Meals' },
  home_care: { zh: '居家上门', en: 'Care at home' },
};
const PARTS: Readonly<Record<'morning' | 'afternoon' | 'lunch' | 'dinner', Text>> = {
  morning: { zh: '上午', en: 'morning' },
  afternoon: { zh: '下午', en: 'afternoon' },
  lunch: { zh: '午餐', en: 'lunch' },
  dinner: { zh: '晚餐', en: 'dinner' },
};
const LEVELS: readonly Text[] = [
  { zh: '能力完好', en: 'able' },
  { zh: '轻度失能', en: 'mild' },
  { zh: '中度失能', en: 'moderate' },
  { zh: '重度失能', en: 'severe' },
  { zh: '完全失能', en: 'complete disability' },
];
const MOST_SHOWN = 5;

/** An offer as lines of a page. */
export function linkLines(offer: AskedOffer): { readonly name: Text; readonly value: Text }[] {
  const km = offer.distanceM === null ? null : (offer.distanceM / 1000).toFixed(1);
  const needs = offer.needs.map((need) => CAPABILITY_LABELS[need]);
  return [
    { name: { zh: '服务', en: 'Service' }, value: KINDS[offer.kind] },
    { name: { zh: '时间', en: 'When' }, value: whenOf(offer.units) },
    { name: { zh: '照护等级', en: 'Level of care' }, value: LEVELS[offer.level]! },
    ...(needs.length > 0 ? [{ name: { zh: '照护需要', en: 'Needs' }, value: joined(needs) }] : []),
    ...(offer.town ? [{ name: { zh: '镇街', en: 'Town' }, value: offer.town }] : []),
    ...(km === null
      ? []
      : [{ name: { zh: '距离', en: 'Distance' }, value: { zh: `约 ${km} 公里`, en: `about ${km} km` } }]),
    { name: { zh: '请在此前答复', en: 'Answer by' }, value: { zh: offer.until, en: offer.until } },
  ];
}

function whenOf(units: WantedUnits): Text {
  switch (units.kind) {
    case 'residential':
      return {
        zh: `${units.fromDate} 起，${units.nights === null ? '长期入住' : `${units.nights} 晚`}`,
        en: `from ${units.fromDate}, ${units.nights === null ? 'for good' : `${units.nights} nights`}`,
      };
    case 'day_care':
      return shortened(units.sessions.map(({ date, part }) => about(date, PARTS[part])));
    case 'meal':
      return shortened(
        units.portions.map(({ date, meal, quantity }) => {
          const part = PARTS[meal];
          return about(date, { zh: `${part.zh} ${quantity} 份`, en: `${quantity} × ${part.en}` });
        }),
      );
    case 'home_care':
      return shortened(
        units.visits.map(({ date, fromMinute, toMinute, durationMinutes }) => {
          const window = `${clock(fromMinute)}–${clock(toMinute)}`;
          return about(date, {
            zh: `${window} 之间 ${durationMinutes} 分钟`,
            en: `${durationMinutes} min within ${window}`,
          });
        }),
      );
  }
}

const about = (date: string, { zh, en }: Text): Text => ({ zh: `${date} ${zh}`, en: `${date} ${en}` });

const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});

function shortened(texts: readonly Text[]): Text {
  const { zh, en } = joined(texts.slice(0, MOST_SHOWN));
  if (texts.length <= MOST_SHOWN) return { zh, en };
  return { zh: `${zh} 等 ${texts.length} 次`, en: `${en} and more, ${texts.length} in all` };
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
