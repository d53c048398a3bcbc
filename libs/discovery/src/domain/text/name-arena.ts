import { beginsNearly, beginsWith } from './letters';
import { better, RANK } from './rank';
import type { Reading } from './reading';
import { lettersOf, type Token } from './token';

const NOBODY = -1;
const UNHEARD = -2;
const COMPACT_FROM = 1_000;
/** Shorter words have too many neighbours to guess at. */
const SHORTEST_GUESS = 4;

/** Texts of owners, laid end to end so that looking through all of them is one walk over a few arrays. */
export class NameArena {
  private readonly numbers = new Map<string, number>();
  private glyphs: number[] = [];
  private sounds: number[] = [];
  /** Where the letters of each unit begin. */
  private letterAt: number[] = [];
  /** The first letter of each unit; 0 for none. */
  private initials: number[] = [];
  private letters = new Uint8Array(1_024);
  private lettersUsed = 0;
  private owners: number[] = [];
  private firstUnit: number[] = [];
  private unitCount: number[] = [];
  private letterEnd: number[] = [];
  private readonly textsOf = new Map<
    number,
    readonly { readonly text: number; readonly reading: Reading }[]
  >();
  private dropped = 0;

  /** Gives an owner these texts in place of those it had. */
  put(owner: number, readings: readonly Reading[]): void {
    this.drop(owner);
    this.textsOf.set(
      owner,
      readings.map((reading) => ({ text: this.append(owner, reading), reading })),
    );
  }

  drop(owner: number): void {
    const texts = this.textsOf.get(owner) ?? [];
    for (const { text } of texts) this.owners[text] = NOBODY;
    this.textsOf.delete(owner);
    this.dropped += texts.length;
    if (this.dropped > COMPACT_FROM && this.dropped > this.owners.length / 2) this.compact();
  }

  /** Says for each owner with a text that holds the word how well it does; `nearly` = with one slip of the keys instead. */
  find(token: Token, nearly: boolean, found: (owner: number, rank: number) => void): void {
    const rankOf = this.rankerOf(token, nearly);
    for (let text = 0; text < this.owners.length; text += 1) {
      const owner = this.owners[text]!;
      if (owner === NOBODY) continue;
      const rank = rankOf(this.firstUnit[text]!, this.unitCount[text]!, this.letterEnd[text]!);
      if (rank !== RANK.none) found(owner, rank);
    }
  }

  private rankerOf(token: Token, nearly: boolean): (first: number, count: number, end: number) => number {
    if (token.by === 'letters') {
      const { letters } = token;
      return nearly
        ? (first, count, end) => this.nearlyByLetters(letters, first, count, end)
        : (first, count, end) => this.byLetters(letters, first, count, end);
    }
    const glyphs = token.reading.glyphs.map((glyph) => this.numbers.get(glyph) ?? UNHEARD);
    const sounds = token.reading.sounds.map((sound, index) => this.soundNumber(sound) ?? glyphs[index]!);
    return nearly
      ? (first, count) => this.nearlyByCharacters(glyphs, sounds, first, count)
      : (first, count) => this.byCharacters(glyphs, sounds, first, count);
  }

  private byCharacters(
    glyphs: readonly number[],
    sounds: readonly number[],
    first: number,
    count: number,
  ): number {
    let best: number = RANK.none;
    const length = glyphs.length;
    for (let unit = first; unit <= first + count - length; unit += 1) {
      if (agrees(this.glyphs, unit, glyphs)) {
        if (unit === first) return length === count ? RANK.whole : RANK.start;
        best = better(best, RANK.inside);
      } else if (length > 1 && agrees(this.sounds, unit, sounds)) {
        best = better(best, unit === first ? RANK.soundAtStart : RANK.soundInside);
      }
    }
    return best;
  }

  private nearlyByCharacters(
    glyphs: readonly number[],
    sounds: readonly number[],
    first: number,
    count: number,
  ): number {
    const length = glyphs.length;
    if (length < SHORTEST_GUESS) return RANK.none;
    for (let unit = first; unit <= first + count - length; unit += 1) {
      let wrong = 0;
      for (let index = 0; index < length && wrong < 2; index += 1) {
        const same =
          this.glyphs[unit + index] === glyphs[index] || this.sounds[unit + index] === sounds[index];
        if (!same) wrong += 1;
      }
      if (wrong < 2) return RANK.nearly;
    }
    return RANK.none;
  }

  private byLetters(word: Uint8Array, first: number, count: number, end: number): number {
    let best: number = RANK.none;
    for (let unit = first; unit < first + count; unit += 1) {
      const from = this.letterAt[unit]!;
      if (beginsWith(this.letters, from, end, word)) {
        if (unit === first) return end - from === word.length ? RANK.whole : RANK.soundAtStart;
        best = better(best, RANK.soundInside);
      } else if (word.length > 1 && unit + word.length <= first + count && this.areInitials(word, unit)) {
        best = better(best, RANK.initials);
      }
    }
    return best;
  }

  private areInitials(word: Uint8Array, unit: number): boolean {
    for (let index = 0; index < word.length; index += 1) {
      if (this.initials[unit + index] !== word[index]) return false;
    }
    return true;
  }

  private nearlyByLetters(word: Uint8Array, first: number, count: number, end: number): number {
    if (word.length < SHORTEST_GUESS) return RANK.none;
    for (let unit = first; unit < first + count; unit += 1) {
      if (beginsNearly(this.letters, this.letterAt[unit]!, end, word)) return RANK.nearly;
    }
    return RANK.none;
  }

  private append(owner: number, { glyphs, sounds }: Reading): number {
    this.firstUnit.push(this.glyphs.length);
    this.unitCount.push(glyphs.length);
    for (const [index, glyph] of glyphs.entries()) {
      const number = this.numberOf(glyph);
      this.glyphs.push(number);
      // What has no known sound sounds like itself only.
      this.sounds.push(sounds[index] === '' ? number : this.numberOf(soundKey(sounds[index]!)));
      this.letterAt.push(this.lettersUsed);
      const letters = lettersOf(sounds[index]!);
      this.initials.push(letters[0] ?? 0);
      this.appendLetters(letters);
    }
    this.letterEnd.push(this.lettersUsed);
    return this.owners.push(owner) - 1;
  }

  private appendLetters(letters: Uint8Array): void {
    if (this.lettersUsed + letters.length > this.letters.length) {
      const grown = new Uint8Array(2 * (this.lettersUsed + letters.length));
      grown.set(this.letters);
      this.letters = grown;
    }
    this.letters.set(letters, this.lettersUsed);
    this.lettersUsed += letters.length;
  }

  private compact(): void {
    const kept = [...this.textsOf].map(
      ([owner, texts]) => [owner, texts.map(({ reading }) => reading)] as const,
    );
    [this.glyphs, this.sounds, this.letterAt, this.initials] = [[], [], [], []];
    [this.owners, this.firstUnit, this.unitCount, this.letterEnd] = [[], [], [], []];
    this.lettersUsed = 0;
    this.dropped = 0;
    this.textsOf.clear();
    for (const [owner, readings] of kept) this.put(owner, readings);
  }

  private soundNumber(sound: string): number | undefined {
    return sound === '' ? undefined : (this.numbers.get(soundKey(sound)) ?? UNHEARD);
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** Keeps the syllable of a character apart from a Latin word of the same letters. */
const soundKey = (sound: string): string => `:${sound}`;

function agrees(units: readonly number[], from: number, wanted: readonly number[]): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (units[from + index] !== wanted[index]) return false;
  }
  return true;
}
