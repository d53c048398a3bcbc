/** A text as it is looked for: its characters and words, each with its sound in Latin letters (empty when unknown). */
export interface Reading {
  /** A Han character, a Latin word or a number each. */
  readonly glyphs: readonly string[];
  readonly sounds: readonly string[];
}

/** Gives each character of a run of Han characters its syllable; comes from outside, because it needs a dictionary. */
export type SyllablesOf = (run: string) => readonly string[];

const PARTS = /\p{Script=Han}+|[a-z]+|\p{Nd}+/gu;
const HAN = /^\p{Script=Han}/u;
const LATIN = /^[a-z0-9]+$/;

/** Reads a text: width, case, accents and punctuation do not count. */
export function readingOf(text: string, syllablesOf: SyllablesOf): Reading {
  const glyphs: string[] = [];
  const sounds: string[] = [];
  for (const [part] of plain(text).matchAll(PARTS)) {
    if (!HAN.test(part)) {
      glyphs.push(part);
      sounds.push(LATIN.test(part) ? part : '');
      continue;
    }
    const syllables = syllablesOf(part);
    for (const [index, character] of [...part].entries()) {
      const syllable = syllables[index] ?? '';
      glyphs.push(character);
      sounds.push(LATIN.test(syllable) ? syllable : '');
    }
  }
  return { glyphs, sounds };
}

/** Compatible characters unified, small letters, no accents. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();

/** The words of a question: what stands between blanks and marks, letters apart from Han characters. */
export const wordsOf = (question: string): string[] =>
  plain(question)
    .split(/[^\p{Script=Han}a-z0-9]+/u)
    .filter((word) => word !== '');
