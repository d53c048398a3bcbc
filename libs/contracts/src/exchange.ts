import { z } from 'zod';

/** Bytes of a list that a provider sends. */
export const MOST_LIST_BYTES = 20 * 1024 * 1024;

/** The lists that go in and out. */
export const ExchangeList = z.enum(['beds', 'staff', 'menus']).meta({ id: 'ExchangeList' });
export type ExchangeList = z.infer<typeof ExchangeList>;

export const ListFormat = z.enum(['xlsx', 'csv']).meta({ id: 'ListFormat' });
export type ListFormat = z.infer<typeof ListFormat>;

/** The media type of each format, for sending and for taking. */
export const LIST_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const satisfies Record<ListFormat, string>;

/** Life of an import (docs/machines/list-import.md). */
export const ListImportState = z
  .enum(['reading', 'unreadable', 'ready', 'applying', 'applied', 'outdated'])
  .meta({ id: 'ListImportState' });
export type ListImportState = z.infer<typeof ListImportState>;

/** What a line does; `missing`: it is in the system and not in the list, and stays as it is. */
export const LineOutcome = z
  .enum(['added', 'changed', 'same', 'refused', 'missing'])
  .meta({ id: 'LineOutcome' });
export type LineOutcome = z.infer<typeof LineOutcome>;

/** Which lines of an import are looked at; `mended`: those whose cells were put right. */
export const LineShelf = z
  .enum(['refused', 'mended', 'changed', 'added', 'missing'])
  .meta({ id: 'LineShelf' });
export type LineShelf = z.infer<typeof LineShelf>;

/** Why a list is taken out of the system; written down. */
export const ExportPurpose = z
  .enum(['change_and_return', 'own_records', 'authority'])
  .meta({ id: 'ExportPurpose' });
export type ExportPurpose = z.infer<typeof ExportPurpose>;

/** Why a file is no list that could be read; nothing of it counts. */
export const ListFault = z
  .enum([
    'not_a_list',
    'old_excel',
    'unknown_encoding',
    'no_header',
    'header_repeated',
    'columns_missing',
    'broken',
    'unpacks_too_large',
    'too_many_rows',
    'no_rows',
  ])
  .meta({ id: 'ListFault' });
export type ListFault = z.infer<typeof ListFault>;
