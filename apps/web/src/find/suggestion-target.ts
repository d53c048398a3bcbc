import { type Suggestion } from '@yilian/contracts';

/** Where a suggestion leads: to a facility, to the list with one filter or words, or to larger letters. */
export type SuggestionTarget =
  | { readonly what: 'elder' }
  | { readonly what: 'facility'; readonly id: string }
  | { readonly what: 'list'; readonly query: Readonly<Record<string, string>> };

export function targetOf({ type, value, label }: Suggestion): SuggestionTarget {
  switch (type) {
    case 'setting':
      return { what: 'elder' };
    case 'facility':
      return { what: 'facility', id: value };
    case 'service':
    case 'town':
      return { what: 'list', query: { [type]: value } };
    case 'community':
      return { what: 'list', query: { q: label.zh } };
  }
}
