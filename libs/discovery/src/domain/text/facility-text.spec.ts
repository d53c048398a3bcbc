import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { ALL_LANES, LANES } from '../listing';
import { Directory } from './directory';
import { FacilityText } from './facility-text';
import { NameArena } from './name-arena';
import { RANK } from './rank';
import { type Reading, readingOf } from './reading';
import { suggest } from './suggest';
import { tokenOf } from './token';

const syllablesOf = (run: string): string[] => pinyin(run, { toneType: 'none', type: 'array', v: true });

const NAMES = [
  ['示范·东城一号养老院', 'Demo Dongcheng Home No. 1'],
  ['示范·南城二号长者饭堂', 'Demo Nancheng Kitchen No. 2'],
  ['幸福里日间照料中心'],
  ['松鹤楼护理院', 'Pine Crane House'],
] as const;
const TOWNS = ['441900003', '441900004', '441900003', '441900101'];

function city() {
  const directory = new Directory(syllablesOf);
  directory.putTown('441900003', { zh: '东城街道', en: 'Dongcheng' });
  directory.putTown('441900004', { zh: '南城街道', en: 'Nancheng' });
  directory.putTown('441900101', { zh: '石碣镇', en: 'Shijie' });
  directory.putCommunity('温塘社区', '441900003');
  const text = new FacilityText(directory, syllablesOf);
  for (const [slot, names] of NAMES.entries()) {
    text.put(slot, { names, townCode: TOWNS[slot]!, village: slot === 2 ? '温塘社区' : null });
  }
  return { directory, text };
}

const { directory, text } = city();
const foundBy = (question: string): number[] =>
  [...(text.match(question)?.lanes ?? [])].flatMap((lanes, slot) => (lanes === ALL_LANES ? [slot] : []));

describe('words find facilities', () => {
  test.each([
    ['a part of the name', '养老院', [0]],
    ['a homophone typed for a character', '养牢院', [0]],
    ['traditional characters', '東城一號養老院', [0]],
    ['full pinyin', 'dongcheng', [0, 2]],
    ['pinyin not yet finished', 'songhel', [3]],
    ['pinyin from the middle', 'huliyuan', [3]],
    ['initials', 'shl', [3]],
    ['an English word', 'crane', [3]],
    ['capitals and full width', 'ＰＩＮＥ', [3]],
    ['a town', '石碣', [3]],
    ['a community', '温塘', [2]],
    ['a town and a part of the name', '东城 一号', [0]],
    ['a town and a part of the name without a blank', '东城松鹤', []],
    ['a town and a service without a blank', '石碣护理院', [3]],
    ['nothing that exists', '月球基地', []],
  ])('%s', (_, question, expected) => {
    expect(foundBy(question)).toEqual(expected);
  });

  test.each([
    ['a letter wrong', 'songhelou', 'songjelou'],
    ['a letter missing', 'songhelou', 'songelou'],
    ['a letter too many', 'songhelou', 'songhhelou'],
    ['two letters in the wrong order', 'songhelou', 'sognhelou'],
    ['one wrong character in a longer name', '松鹤楼护理', '松鹰楼护理'],
  ])('%s is found and said to be a guess', (_, right, wrong) => {
    expect(text.match(right)).toMatchObject({ approximate: false });
    expect(foundBy(right)).toEqual([3]);
    expect(text.match(wrong)).toMatchObject({ approximate: true });
    expect(foundBy(wrong)).toEqual([3]);
  });

  test('two slips are too many, and a short word is never guessed at', () => {
    expect(foundBy('sonjjelou')).toEqual([]);
    expect(foundBy('bax')).toEqual([]);
    expect(foundBy('松鹰楼护土')).toEqual([]);
  });

  test('the name of a service means that service and no other', () => {
    const { lanes } = text.match('送餐')!;
    expect([...lanes]).toEqual([...NAMES].map(() => 1 << LANES.indexOf('meal')));
  });

  test('names that changed are found by the new one only', () => {
    const changing = city().text;
    const slots = (question: string) => [...changing.match(question)!.lanes].map((lanes) => lanes !== 0);
    // Asked before and after, so that an answer kept in memory would be noticed.
    expect(slots('松鹤楼')).toEqual([false, false, false, true]);
    changing.put(3, { names: ['翠湖护理院'], townCode: null, village: null });
    expect(slots('松鹤楼')).not.toContain(true);
    expect(slots('翠湖')).toEqual([false, false, false, true]);
    expect(slots('一号')).toEqual([true, false, false, false]);
    changing.drop(0);
    expect(slots('一号')).not.toContain(true);
  });

  test('a question without words asks nothing', () => {
    expect(text.match(' ·，!')).toBeNull();
    expect(text.match('')).toBeNull();
  });
});

describe('suggestions', () => {
  const suggested = (question: string) =>
    suggest(question, { directory, facilities: text, syllablesOf }, 8).items.map((one) =>
      one.type === 'facility' ? `facility ${one.slot}` : `${one.type} ${one.entry.value}`,
    );

  test.each([
    ['大字', 'setting elder_mode'],
    ['guanai', 'setting elder_mode'],
    ['亲情版', 'setting elder_mode'],
    ['dc', 'town 441900003'],
    ['南', 'town 441900004'],
    ['wentang', 'community 温塘社区'],
    ['食堂', 'service meal'],
    ['songhe', 'facility 3'],
    ['石碣护理院', 'facility 3'],
  ])('%s', (question, first) => {
    expect(suggested(question)[0]).toBe(first);
  });

  test('hold a town and the facilities named after it', () => {
    expect(suggested('东城')).toEqual(['town 441900003', 'facility 0']);
  });

  test('are at most as many as asked for, and none twice', () => {
    const many = suggest('n', { directory, facilities: text, syllablesOf }, 2).items;
    expect(many.length).toBeLessThanOrEqual(2);
    const all = suggested('d');
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the arena ranks like a plain look at every text', () => {
  const glyph = fc.constantFrom('东', '冬', '城', '成', '养', '老', 'ab', 'ba', '12');
  const SOUNDS: Readonly<Record<string, string>> = {
    东: 'dong',
    冬: 'dong',
    城: 'cheng',
    成: 'cheng',
    养: 'yang',
    老: 'lao',
  };
  const reading = (max: number): fc.Arbitrary<Reading> =>
    fc
      .array(glyph, { minLength: 1, maxLength: max })
      .map((glyphs) => ({ glyphs, sounds: glyphs.map((one) => SOUNDS[one] ?? one) }));
  const letters = fc.oneof(
    fc.stringMatching(/^[a-z]{1,7}$/),
    fc
      .tuple(reading(3), fc.nat(9), fc.constantFrom('', 'x', 'n'))
      .map(([{ sounds }, at, put]) => sounds.join('').slice(0, at) + put + sounds.join('').slice(at + 1))
      .filter((word) => word !== ''),
  );

  function plainRank({ glyphs, sounds }: Reading, word: Reading | string, nearly: boolean): number {
    if (typeof word !== 'string')
      return nearly ? nearlyCharacters(glyphs, sounds, word) : characters(glyphs, sounds, word);
    const tails = sounds.map((_, unit) => sounds.slice(unit).join(''));
    if (nearly)
      return word.length >= 4 && tails.some((tail) => prefixes(tail).some((one) => oneSlip(one, word)))
        ? RANK.nearly
        : RANK.none;
    if (tails[0] === word) return RANK.whole;
    if (tails[0]!.startsWith(word)) return RANK.soundAtStart;
    if (tails.some((tail) => tail.startsWith(word))) return RANK.soundInside;
    const initials = sounds.map((sound) => sound[0]).join('');
    return word.length > 1 && initials.includes(word) ? RANK.initials : RANK.none;
  }

  const windows = (list: readonly string[], length: number): string[][] =>
    Array.from({ length: Math.max(0, list.length - length + 1) }, (_, at) => list.slice(at, at + length));
  const prefixes = (text: string): string[] =>
    Array.from({ length: text.length + 1 }, (_, end) => text.slice(0, end));

  function characters(glyphs: readonly string[], sounds: readonly string[], word: Reading): number {
    const at = windows(glyphs, word.glyphs.length).findIndex(
      (one) => one.join(' ') === word.glyphs.join(' '),
    );
    if (at === 0) return glyphs.length === word.glyphs.length ? RANK.whole : RANK.start;
    if (at > 0) return RANK.inside;
    const heard = windows(sounds, word.sounds.length).findIndex(
      (one) => one.join(' ') === word.sounds.join(' '),
    );
    if (heard < 0 || word.glyphs.length < 2) return RANK.none;
    return heard === 0 ? RANK.soundAtStart : RANK.soundInside;
  }

  function nearlyCharacters(_glyphs: readonly string[], sounds: readonly string[], word: Reading): number {
    const near = windows(sounds, word.sounds.length).some(
      (one) => one.filter((sound, index) => sound !== word.sounds[index]).length <= 1,
    );
    return word.glyphs.length >= 4 && near ? RANK.nearly : RANK.none;
  }

  /** Damerau's distance is at most one: by trying everything. */
  function oneSlip(a: string, b: string): boolean {
    if (a === b) return true;
    const places = Array.from({ length: a.length + 1 }, (_, at) => at);
    return places.some(
      (at) =>
        a.slice(0, at) + a.slice(at + 1) === b ||
        b.slice(0, at) + b.slice(at + 1) === a ||
        (a.length === b.length && a.slice(0, at) + b.slice(at, at + 1) + a.slice(at + 1) === b) ||
        a.slice(0, at) + a.slice(at + 1, at + 2) + a.slice(at, at + 1) + a.slice(at + 2) === b,
    );
  }

  test('for ten thousand random names and words', () => {
    const ranks = new Set<number>();
    fc.assert(
      fc.property(
        fc.array(reading(6), { minLength: 1, maxLength: 5 }),
        fc.oneof(reading(5), letters),
        fc.boolean(),
        (names, word, nearly) => {
          const arena = new NameArena();
          for (const [owner, name] of names.entries()) arena.put(owner, [name]);
          const token =
            typeof word === 'string'
              ? tokenOf(word, syllablesOf)
              : { by: 'characters' as const, reading: word };
          const found = names.map((): number => RANK.none);
          arena.find(token, nearly, (owner, rank) => (found[owner] = rank));
          const expected = names.map((name) => plainRank(name, word, nearly));
          if (found.join() !== expected.join()) expect(found).toEqual(expected);
          for (const rank of found) ranks.add(rank);
        },
      ),
      { numRuns: 10_000, seed: 20_261_125 },
    );
    expect([...ranks].sort()).toEqual(Object.values(RANK).sort());
  }, 60_000);

  test('also after thousands of changes', () => {
    const arena = new NameArena();
    const read = (name: string) => readingOf(name, syllablesOf);
    for (let round = 0; round < 3_000; round += 1) arena.put(round % 7, [read(`养老院${round}`)]);
    const found: number[] = [];
    arena.find(tokenOf('养老院2999', syllablesOf), false, (owner) => found.push(owner));
    expect(found).toEqual([2_999 % 7]);
    const all: number[] = [];
    arena.find(tokenOf('yanglaoyuan', syllablesOf), false, (owner) => all.push(owner));
    expect(all.sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
