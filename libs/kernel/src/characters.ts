/**
 * Whole characters that PDF extraction leaves as look-alikes from the CJK Radicals Supplement. NFKC unifies the Kangxi
 * radicals but not these, so a name with `⻑` would never equal the same name with `長`.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '⺝': '月',
  '⺠': '民',
  '⺩': '王',
  '⺬': '示',
  '⺼': '月',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻡': '首',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '㇐': '一',
};

/** The text with one code point for each character: full-width forms, Kangxi and radical look-alikes are unified. */
export const unifyCharacters = (text: string): string =>
  text.normalize('NFKC').replace(/[⺀-⻳㇀-㇣]/gu, (one) => LOOK_ALIKES[one] ?? one);

/** The name of a column without line breaks and blanks, so that a mapping survives how a list was typeset. */
export const normaliseHeader = (header: string): string =>
  unifyCharacters(header).replace(/[\s\p{Cc}\p{Cf}]/gu, '');

/** Quote marks that lists leave behind at the edge of a broken cell. */
export const withoutQuotes = (text: string): string => text.replace(/[「」『』"“”]/gu, '');

/** Line breaks, tabs, control characters and runs of blanks become one blank each; none at the edges. */
export const singleBlanks = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();

/**
 * The text without the blanks that a typeset line break leaves inside a word. A blank between two Latin letters stays: it
 * separates words.
 */
export const withoutBlanks = (text: string): string =>
  singleBlanks(text).replace(/(?<![A-Za-z]) | (?![A-Za-z])/gu, '');

/** What two writings of one name or address have in common; for keys and comparisons, never shown. */
export const identityText = (text: string): string =>
  withoutQuotes(unifyCharacters(text))
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replace(/台/gu, '臺')
    .replace(/区/gu, '區')
    .replace(/[–—―−‐‑~]/gu, '-')
    .toLowerCase();
