import { computed, ref } from 'vue';
import { inThisTab, whenForgotten } from '../client/kept';

/** The fewest and the most that can be looked at side by side. */
export const LEAST_COMPARED = 2;
export const MOST_COMPARED = 4;
const NAME = 'compare';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

const chosen = ref<readonly Chosen[]>(inThisTab.get<readonly Chosen[]>(NAME) ?? []);
whenForgotten(() => (chosen.value = []));

function keep(next: readonly Chosen[]): void {
  chosen.value = next;
  inThisTab.set(NAME, next.length === 0 ? undefined : next);
}

/** The facilities chosen in this tab for a comparison. */
export const compareList = {
  chosen: computed(() => chosen.value),
  isFull: computed(() => chosen.value.length >= MOST_COMPARED),
  /** Where they stand side by side; the address can be given to anybody. */
  page: computed(() => ({ name: 'compare', query: { ids: chosen.value.map(({ id }) => id).join(',') } })),
  has: (id: string): boolean => chosen.value.some((one) => one.id === id),
  add({ id, name }: Chosen): void {
    if (chosen.value.length < MOST_COMPARED && !compareList.has(id)) keep([...chosen.value, { id, name }]);
  },
  remove: (id: string): void => keep(chosen.value.filter((one) => one.id !== id)),
};
