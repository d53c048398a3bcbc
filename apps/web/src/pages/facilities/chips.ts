import { type AskedList, type Facet, LIST_FILTERS } from '@yilian/contracts';
import { say } from '../../words/say';
import { withFilter, without } from './query';

/** One condition in use, and the question without it. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly rest: AskedList;
}

interface Wording {
  readonly words: string;
  /** Empty for the whole city. */
  readonly near: string;
}

/** Every condition in use as something that can be taken away. */
export function chipsOf(asked: AskedList, facets: readonly Facet[], { words, near }: Wording): Chip[] {
  const chips: Chip[] = [];
  if (asked.q !== '') chips.push({ key: 'q', label: words, rest: without(asked, 'q') });
  if (near !== '') {
    const rest = { ...withFilter(asked, 'within', []), from: '' };
    chips.push({ key: 'from', label: near, rest });
  }
  for (const key of LIST_FILTERS) {
    const options = facets.find((facet) => facet.key === key)?.options ?? [];
    for (const value of asked.chosen[key]) {
      const label = options.find((option) => option.value === value)?.label;
      const others = asked.chosen[key].filter((one) => one !== value);
      chips.push({
        key: `${key} ${value}`,
        label: label ? say(label) : value,
        rest: withFilter(asked, key, others),
      });
    }
  }
  return chips;
}
