import { singleBlanks, unifyCharacters } from '@yilian/kernel';

/** What a spreadsheet takes for the beginning of a formula, also behind the apostrophes that we put before it. */
const ACTIVE = /^'*[=+\-@\t\r]/u;

/** A cell that no spreadsheet runs: an apostrophe goes before what it would take for a formula. */
export const inert = (text: string): string => (ACTIVE.test(text) ? `'${text}` : text);

/** What stood in the system before `inert`: the same text comes back. */
export const outOfInert = (cell: string): string =>
  cell.startsWith("'") && ACTIVE.test(cell) ? cell.slice(1) : cell;

/** A text that would be a formula if it were not in a list: nobody means it. */
export const isFormula = (cell: string): boolean => /^[=+@]/u.test(cell.trim());

/** Most cells: nothing in them is put right. */
const TIDY = /^[!-~\u4E00-\u9FFF]*$/u;

/**
 * Full-width digits, letters and hyphens as everybody types them, single blanks, none at the edges. Full-width brackets and
 * commas stay: in names they are meant.
 */
export const clean = (cell: string): string =>
  TIDY.test(cell)
    ? cell
    : singleBlanks(cell.replace(/[\uFF0D\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu, unifyCharacters));
