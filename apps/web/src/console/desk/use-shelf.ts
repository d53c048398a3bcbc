import { computed, type ComputedRef, type Ref, ref, watch } from 'vue';
import { useRoute } from 'vue-router';
import { type Answer, useAnswer } from '../../client/use-answer';
import { followDesk } from '../live/desk-live';

const PAGE = 50;

/** A list of which the page shows one shelf at a time. */
export interface ShelfList<Shelf extends string, T> {
  readonly shelf: ComputedRef<Shelf>;
  readonly list: Answer<T>;
  /** How many are wanted: asked for again as a whole, so that nothing is shown twice while new ones arrive. */
  readonly wanted: Ref<number>;
  more(): void;
}

/** Which shelf is shown stands in the address under `name`; without it it is the first. Follows the live events named. */
export function useShelf<Shelf extends string, T>(
  name: string,
  shelves: readonly Shelf[],
  question: (shelf: Shelf, most: number) => Promise<T>,
  events: Parameters<typeof followDesk>[0],
): ShelfList<Shelf, T> {
  const route = useRoute();
  const shelf = computed(() => shelves.find((one) => one === route.query[name]) ?? shelves[0]!);
  const wanted = ref(PAGE);
  const list = useAnswer(() => question(shelf.value, wanted.value));
  watch(shelf, () => {
    list.data.value = undefined;
    wanted.value = PAGE;
    void list.ask();
  });
  const more = (): void => {
    wanted.value += PAGE;
    void list.ask();
  };
  followDesk(events, () => void list.ask());
  return { shelf, list, wanted, more };
}
