import { type Reading, readingOf, type SyllablesOf } from './reading';

/** One word of a question. A Latin one is looked for by letters, any other by its characters and how they sound. */
export type Token =
  | { readonly by: 'letters'; readonly letters: Uint8Array }
  | { readonly by: 'characters'; readonly reading: Reading };

const LATIN = /^[a-z0-9]+$/;

export const tokenOf = (word: string, syllablesOf: SyllablesOf): Token =>
  LATIN.test(word)
    ? { by: 'letters', letters: lettersOf(word) }
    : { by: 'characters', reading: readingOf(word, syllablesOf) };

/** Letters and digits of a plain word as numbers. */
export const lettersOf = (word: string): Uint8Array =>
  Uint8Array.from(word, (letter) => letter.charCodeAt(0));
