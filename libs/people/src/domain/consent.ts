import { ConsentPurpose, type ConsentStanding, type ConsentWay, type Relation } from '@yilian/contracts';
import { mayOverrule } from './own-word';

/** The last word about a purpose. */
export interface LastWord {
  readonly purpose: ConsentPurpose;
  readonly seq: number;
  readonly given: boolean;
  readonly way: ConsentWay;
  readonly at: Date;
}

/** Where a purpose stands. Nobody is written down without agreeing to be served, so that one counts as given. */
export function standingOf(purpose: ConsentPurpose, last: LastWord | undefined): ConsentStanding {
  if (last) return last.given ? 'given' : 'withdrawn';
  return purpose === 'service' ? 'given' : 'never';
}

/** Every purpose with its last word, in the order in which they are shown. */
export const lastWords = (
  words: readonly LastWord[],
): readonly { readonly purpose: ConsentPurpose; readonly last: LastWord | undefined }[] =>
  ConsentPurpose.options.map((purpose) => ({ purpose, last: words.find((one) => one.purpose === purpose) }));

export type ConsentDecision = 'unchanged' | 'own-word' | 'write';

/** Whether a decision about a purpose is written down. */
export function decideConsent(
  purpose: ConsentPurpose,
  last: LastWord | undefined,
  next: { readonly given: boolean; readonly way: ConsentWay },
): ConsentDecision {
  if (!mayOverrule(last?.way ?? null, next.way)) return 'own-word';
  const stands = standingOf(purpose, last) === (next.given ? 'given' : 'withdrawn');
  return stands && last?.way === next.way ? 'unchanged' : 'write';
}

/** Whose links go on when nothing may be shared with the family any more: the own one, and a legal guardian's. */
export const LASTING: readonly Relation[] = ['self', 'guardian'];
