import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { useRoute } from 'vue-router';
import {
  type AskedList,
  askedListOf,
  type Facet,
  type FacilityCard,
  type FacilityList,
  type FacilityVacancies,
  listTermsOf,
  type NearPoint,
} from '@yilian/contracts';
import { facilities, vacancies } from '../../client/finding';
import { whenForgotten } from '../../client/kept';
import { asRefused, type Refused } from '../../client/refused';
import { type Answer, useAnswer } from '../../client/use-answer';
import { noteVacancies } from '../../find/just-full';
import { lastList } from '../../find/last-list';
import { queryOf } from './query';
import { loadPlaces, placeOf, type Places } from './use-near';

/** What was found so far, with the question it answers. */
export interface Found {
  readonly asked: AskedList;
  readonly near: NearPoint | undefined;
  readonly places: Places;
  readonly items: readonly FacilityCard[];
  readonly list: FacilityList;
}

/** Going back to the list shows it as it was left, with all that had been loaded. */
let kept: { readonly question: string; readonly found: Found } | undefined;
whenForgotten(() => (kept = undefined));

export interface Listing extends Answer<Found> {
  readonly asked: ComputedRef<AskedList>;
  /** Trouble with the next page; what stands there stays. */
  readonly moreFailure: Ref<Refused | undefined>;
  readonly isLoadingMore: Ref<boolean>;
  more(): Promise<void>;
  /** Asks again what is free at some of them, where they stand; returns how many say something else now. */
  lookAgain(ids: readonly string[]): Promise<number>;
}

/** The list that the address asks for. */
export function useListing(limit: () => number): Listing {
  const route = useRoute();
  const asked = computed(() => askedListOf(route.query));
  const questionOf = (): string => JSON.stringify([queryOf(asked.value), limit()]);
  const keep = (question: string, found: Found): Found => {
    kept = { question, found };
    lastList.path = route.fullPath;
    return found;
  };
  const ask = async (): Promise<Found> => {
    const [question, wanted] = [questionOf(), asked.value];
    const places = await loadPlaces();
    const near = placeOf(wanted.from, places);
    const list = await facilities({ ...listTermsOf(wanted, near), limit: String(limit()) });
    return keep(question, { asked: wanted, near, places, items: list.items, list });
  };
  const answer = useAnswer(ask, kept?.question === questionOf() ? kept.found : undefined);

  const moreFailure = ref<Refused>();
  const isLoadingMore = ref(false);
  async function more(): Promise<void> {
    const found = answer.data.value;
    if (isLoadingMore.value || !found || found.list.next === null) return;
    isLoadingMore.value = true;
    try {
      const terms = listTermsOf(found.asked, found.near);
      const list = await facilities({ ...terms, limit: String(limit()), cursor: found.list.next });
      // Somebody may have asked for something else meanwhile; what is free may be known better by now.
      const now = answer.data.value;
      if (now?.list !== found.list) return;
      answer.data.value = keep(questionOf(), { ...now, list, items: [...now.items, ...list.items] });
      moreFailure.value = undefined;
    } catch (error) {
      moreFailure.value = asRefused(error);
    } finally {
      isLoadingMore.value = false;
    }
  }
  const lookAgain = async (ids: readonly string[]): Promise<number> => freshen(answer.data, ids);
  return { ...answer, asked, more, moreFailure, isLoadingMore, lookAgain };
}

async function freshen(data: Answer<Found>['data'], ids: readonly string[]): Promise<number> {
  const { items } = await vacancies(ids);
  const found = data.value;
  if (!found) return 0;
  const [cards, changed] = patched(found.items, items);
  const now = { ...found, items: cards };
  if (kept?.found === found) kept = { ...kept, found: now };
  data.value = now;
  return changed;
}

type Fresh = FacilityVacancies['items'];

/** The same cards at the same places with what is free now, and how many of them changed. */
function patched(cards: readonly FacilityCard[], fresh: Fresh): [cards: FacilityCard[], changed: number] {
  const byId = new Map(fresh.map((one) => [one.id, one]));
  let changed = 0;
  const now = cards.map((card): FacilityCard => {
    const one = byId.get(card.id);
    if (!one) return card;
    const services = card.services.map((old) => one.services.find(({ id }) => id === old.id) ?? old);
    if (noteVacancies(card.services, services).length > 0) changed += 1;
    return { ...card, suspended: one.suspended, services };
  });
  return [now, changed];
}

/** The options of a filter, when the API counted them. */
export const facetOf = (found: Found | undefined, key: string): Facet | undefined =>
  found?.list.facets.find((facet) => facet.key === key);
