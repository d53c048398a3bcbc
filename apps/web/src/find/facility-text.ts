import { computed, type ComputedRef } from 'vue';
import { type FacilityPrice, type FacilityQuality, type FacilityVacancy } from '@yilian/contracts';
import { today } from '../shell/clock';
import { view } from '../shell/view';
import { dateOf, dayText, fullDayText, listText, moneyRangeText, moneyText, timeText } from '../words/format';
import { facilityWords } from './facility.words';
import { qualityWords } from './quality.words';
import { vacancyAge } from './vacancy-age';
import { useUnitPart } from './unit-part';

/** Each is a function, so that a switch of language changes what it says. */
type Sayer<T, Said = string> = ComputedRef<(it: T) => Said>;

/** A name in the reader's language; few facilities have an English one. */
export const nameOf = ({
  name,
  nameEn,
}: {
  readonly name: string;
  readonly nameEn: string | null;
}): string => (view.language === 'en' && nameEn !== null ? nameEn : name);

/** 有空床 3 张（女 2、男 1） */
export function useFreeText(): Sayer<FacilityVacancy> {
  const t = facilityWords();
  const part = useUnitPart();
  return computed(() => ({ free, unit, on, part: when, beds }): string => {
    if (free === 0) return t.value.none[unit](0);
    const bySex = (['female', 'male', 'any'] as const).flatMap((sex) => {
      const count = beds.filter(({ sexRule }) => sexRule === sex).reduce((sum, bed) => sum + bed.count, 0);
      return count > 0 ? [`${t.value.sexes[sex]} ${count}`] : [];
    });
    const day = on === null ? '' : `${dayText(on)}${when ? ` ${part.value(when)}` : ''} `;
    const detail = bySex.length > 0 ? `（${listText(bySex)}）` : '';
    return `${day}${t.value.free[unit](free)}${detail}`;
  });
}

/** How old the number is; an old one asks to call first. */
export function useAgeText(): Sayer<FacilityVacancy> {
  const t = facilityWords();
  return computed(() => ({ confirmedAt, stale }): string => {
    const age = vacancyAge(confirmedAt === null ? null : dateOf(new Date(confirmedAt)), today());
    const text = {
      today: () => t.value.today(timeText(confirmedAt!)),
      yesterday: () => t.value.yesterday,
      days: () => t.value.daysAgo(age.step === 'days' ? age.days : 0),
      never: () => t.value.never,
    }[age.step]();
    return stale ? t.value.callFirst(text) : text;
  });
}

/** 每晚 120–200 元 */
export function usePriceText(): Sayer<FacilityPrice> {
  const t = facilityWords();
  return computed(() => ({ fromFen, toFen, unit }): string => {
    if (fromFen === null) return t.value.noPrice;
    const range =
      toFen === null || toFen === fromFen
        ? t.value.priceFrom(moneyText(fromFen))
        : moneyRangeText(fromFen, toFen);
    return view.language === 'zh' ? `${t.value.per[unit]} ${range}` : `${range} ${t.value.per[unit]}`;
  });
}

const NIGHTS_OF_MONTH = 30;

/** The same by the month, as families count the price of a bed; undefined for everything else. */
export function useMonthText(): Sayer<FacilityPrice, string | undefined> {
  const t = facilityWords();
  return computed(() => ({ fromFen, toFen, unit }): string | undefined => {
    if (unit !== 'night' || fromFen === null) return undefined;
    const [from, to] = [fromFen * NIGHTS_OF_MONTH, (toFen ?? fromFen) * NIGHTS_OF_MONTH];
    return t.value.month(from === to ? t.value.priceFrom(moneyText(from)) : moneyRangeText(from, to));
  });
}

export function useIncludesText(): Sayer<FacilityPrice> {
  const t = facilityWords();
  return computed(
    () =>
      ({ includes }): string =>
        includes === null
          ? t.value.includesUnknown
          : t.value.includes(listText(includes.map((item) => t.value.items[item]))),
  );
}

/** One of the four signals of quality: its name, what it says and when that was found. */
export interface Signal {
  readonly key: keyof FacilityQuality;
  readonly name: string;
  readonly value: string;
  /** From when it is, or how many it comes from. */
  readonly basis: string | undefined;
}

/** The four signals, apart and dated: never one number made of all. */
export function useSignals(): Sayer<FacilityQuality, Signal[]> {
  const t = qualityWords();
  return computed(() => ({ official, inspection, fulfilment, rating }): Signal[] => {
    const words = t.value;
    const signal = (key: Signal['key'], value: string, basis?: string): Signal => ({
      ...{ key, name: words[key], value, basis },
    });
    return [
      official
        ? signal('official', words.officialLevel(official.level), officialDate(official, words))
        : signal('official', words.notRated),
      inspection
        ? signal(
            'inspection',
            words.inspectionScore(inspection.score),
            inspection.on === null ? words.inspectionUndated : words.inspectedOn(fullDayText(inspection.on)),
          )
        : signal('inspection', words.notInspected),
      fulfilment
        ? signal(
            'fulfilment',
            words.fulfilmentShare(Math.round(fulfilment.share * 100)),
            words.fulfilmentMeaning,
          )
        : signal('fulfilment', words.notKnown),
      rating
        ? signal('rating', words.ratingMean(rating.mean.toFixed(1)), words.ratingCount(rating.count))
        : signal('rating', words.noRating),
    ];
  });
}

type QualityWords = ReturnType<typeof qualityWords>['value'];

function officialDate(official: NonNullable<FacilityQuality['official']>, words: QualityWords): string {
  if (official.until === null) return words.noDate;
  return official.lapsed
    ? words.lapsed(fullDayText(official.until))
    : words.until(fullDayText(official.until));
}
