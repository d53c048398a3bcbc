import { type OfferView } from '@yilian/contracts';
import { computed, type ComputedRef, shallowRef } from 'vue';
import { towns } from '../../client/questions';
import { view } from '../../shell/view';
import { distanceText, listText } from '../../words/format';
import { needsWords } from '../../words/needs.words';
import { requestWords } from '../../words/request.words';
import { useUnitsText } from '../../words/units';
import { offerWords } from './offer.words';

const MOST_DATES = 3;
const townNames = shallowRef<ReadonlyMap<string, { zh: string; en: string | null }>>(new Map());

/** What an offer asks for, part by part. Nothing in it says who it is for. */
export interface OfferText {
  readonly kind: string;
  readonly urgency: string;
  /** One line for each date, the first few; `more` counts the others. */
  readonly dates: readonly string[];
  readonly more: number;
  readonly where: string;
  readonly level: string;
  readonly needs: readonly string[];
}

/** Returned as a function, so that a switch of language changes it. */
export function useOfferText(): ComputedRef<(offer: OfferView) => OfferText> {
  const [t, kinds, needs, units] = [offerWords(), requestWords(), needsWords(), useUnitsText()];
  void towns()
    .then(
      (list) =>
        (townNames.value = new Map(
          list.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]),
        )),
    )
    .catch(() => undefined);
  return computed(() => (offer: OfferView): OfferText => {
    const dates = units.value(offer.units);
    const town = townNames.value.get(offer.townCode);
    const place = town && (view.language === 'en' ? (town.en ?? town.zh) : town.zh);
    const far = offer.distanceM === null ? undefined : t.value.distance(distanceText(offer.distanceM));
    return {
      kind: kinds.value.kinds[offer.kind],
      urgency: t.value.urgency[offer.urgency],
      dates: dates.slice(0, MOST_DATES),
      more: Math.max(0, dates.length - MOST_DATES),
      where: listText([place, far].filter((part) => part !== undefined)),
      level: t.value.level(needs.value.levels[offer.level] ?? ''),
      needs: offer.needs.map((need) => needs.value.needs[need]),
    };
  });
}
