import type { Sentence } from './mend';

/** Why a whole row was not taken. */
export const REFUSAL_SENTENCES = {
  name_missing: { zh: '没有名称', en: 'no name' },
  address_missing: { zh: '没有地址', en: 'no address' },
  text_too_long: { zh: '文字过长', en: 'text too long' },
  capacity_unreadable: { zh: '床位或名额无法辨认', en: 'beds or seats unreadable' },
  cells_misaligned: { zh: '栏数与表头不符', en: 'number of cells differs from the header' },
} as const satisfies Record<string, Sentence>;
export type RefusalCode = keyof typeof REFUSAL_SENTENCES;

/** A row that was left out, and the cell that was to blame. */
export interface RowRefusal {
  /** Data row of the list, the first is 1. */
  readonly row: number;
  /** Header of the column, normalised; empty when the whole row is to blame. */
  readonly column: string;
  readonly code: RefusalCode;
  readonly value: string;
}
