import { Injectable } from '@nestjs/common';
import { pinyin } from 'pinyin-pro';

const HOW = { toneType: 'none', type: 'array', v: true } as const;
const MANY_READINGS = { toneType: 'none', type: 'array', multiple: true, v: true } as const;

/**
 * Syllables of Han characters. A dictionary knows most words; how a place is read is told by its Latin name instead, for
 * many names are read as nowhere else (麻涌 is Machong, not Mayong).
 */
@Injectable()
export class Pinyin {
  private readonly places = new Map<string, readonly string[]>();

  /** Learns how a place is read from its name in both scripts; nothing when they do not go together. */
  learn(nameZh: string, latin: string): void {
    const wanted = latin.toLowerCase().replaceAll(/[^a-z]/g, '');
    const characters = [...nameZh];
    // 塘厦镇 is called Tangxia: the Latin name stands for the first characters only.
    for (let length = characters.length; length > 1; length -= 1) {
      const word = characters.slice(0, length).join('');
      const syllables = spelling(characters.slice(0, length), wanted);
      if (syllables === undefined) continue;
      if (syllables.join() !== pinyin(word, HOW).join()) this.places.set(word, syllables);
      return;
    }
  }

  /** A syllable for each character of a run of Han characters. */
  readonly syllablesOf = (run: string): readonly string[] => {
    const syllables = pinyin(run, HOW);
    for (const [place, read] of this.places) {
      for (let at = run.indexOf(place); at >= 0; at = run.indexOf(place, at + 1)) {
        syllables.splice(at, read.length, ...read);
      }
    }
    return syllables;
  };
}

/** One reading of each character that together give the letters; undefined when none do. */
function spelling(characters: readonly string[], letters: string): readonly string[] | undefined {
  const [first, ...rest] = characters;
  if (first === undefined) return letters === '' ? [] : undefined;
  for (const syllable of new Set(pinyin(first, MANY_READINGS))) {
    const others = letters.startsWith(syllable) ? spelling(rest, letters.slice(syllable.length)) : undefined;
    if (others) return [syllable, ...others];
  }
  return undefined;
}
