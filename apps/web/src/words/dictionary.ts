import { computed, type ComputedRef } from 'vue';
import { view } from '../shell/view';

/** What a group of words looks like: sentences, and functions that put names and numbers into one. */
type Words = Readonly<Record<string, unknown>>;

/**
 * The words of a page or a part, Chinese first; a word without its English does not compile. The result is called in
 * `setup` and gives the words in the reader's language, also after the reader has switched.
 */
export function dictionary<T extends Words>(both: {
  readonly zh: T;
  readonly en: NoInfer<T>;
}): () => ComputedRef<T> {
  return () => computed(() => (view.language === 'zh' ? both.zh : both.en));
}
