import { computed, type ComputedRef, type Ref, ref, shallowRef } from 'vue';
import { type Answer, useAnswer } from './use-answer';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A list that is read page by page: `data` is the first of them, `shown` is all that was read. */
export interface Pages<Item, T> extends Answer<T> {
  readonly shown: ComputedRef<readonly Item[]>;
  /** Where the next page begins; null when there is none. */
  readonly next: Ref<string | null>;
  showMore(): Promise<void>;
}

/** Asks for the first page at once. Asked again it begins anew, so that nothing is shown twice. */
export function usePages<Item, T extends Page<Item>>(
  question: (after?: string) => Promise<T & Page<Item>>,
): Pages<Item, T> {
  const more = shallowRef<readonly Item[]>([]);
  const next = ref<string | null>(null);
  const first = useAnswer(async () => {
    const page = await question();
    [more.value, next.value] = [[], page.next];
    return page;
  });
  const shown = computed(() => [...(first.data.value?.items ?? []), ...more.value]);
  const showMore = async (): Promise<void> => {
    const page = await question(next.value ?? undefined);
    more.value = [...more.value, ...page.items];
    next.value = page.next;
  };
  return { ...first, shown, next, showMore };
}
