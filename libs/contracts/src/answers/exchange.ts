import { z } from 'zod';
import { ExchangeList, LineOutcome, ListFault, ListFormat, ListImportState } from '../exchange';
import { Count, Moment, Uuid } from '../formats';
import { Text } from '../texts';

/** How many lines do what. */
export const ListCounts = z
  .strictObject({
    lines: Count,
    added: Count,
    changed: Count,
    same: Count,
    refused: Count,
    mended: Count.describe('Lines with cells that were put right; they count above, too.'),
    missing: Count.describe('In the system and not in the list; they stay.'),
  })
  .meta({ id: 'ListCounts' });
export type ListCounts = z.infer<typeof ListCounts>;

/** A list that somebody sent, and what it would do or did. */
export const ListImport = z
  .strictObject({
    id: Uuid,
    serviceId: Uuid,
    list: ExchangeList,
    state: ListImportState,
    format: ListFormat,
    bytes: Count,
    sentAt: Moment,
    appliedAt: Moment.nullable(),
    counts: ListCounts.nullable().describe('Null until the file was read.'),
    fault: ListFault.nullable(),
    faultText: Text.nullable().describe('Why the file is no list that could be read.'),
    takenOverBefore: Moment.nullable().describe('When the very same file was taken over before.'),
    linesKept: z.boolean().describe('False once its lines were forgotten.'),
  })
  .meta({ id: 'ListImport' });
export type ListImport = z.infer<typeof ListImport>;

export const ListImportList = z
  .strictObject({ items: z.array(ListImport).describe('Newest first.') })
  .meta({ id: 'ListImportList' });
export type ListImportList = z.infer<typeof ListImportList>;

/** Something about one cell: what was wrong, or what was put right. */
export const CellNote = z
  .strictObject({
    column: Text.nullable().describe('Null when the whole line is meant.'),
    message: Text,
    value: z.string().describe('What stood in the cell, shortened.'),
    became: z.string().nullable().describe('What it was read as; null where it was refused.'),
  })
  .meta({ id: 'CellNote' });
export type CellNote = z.infer<typeof CellNote>;

export const ListLine = z
  .strictObject({
    line: z.int().min(1).nullable().describe('As a spreadsheet counts; null for what is missing.'),
    subject: z.string().describe('What the line is about.'),
    outcome: LineOutcome,
    notes: z.array(CellNote),
    changes: z.array(z.strictObject({ column: Text, from: z.string(), to: z.string() })),
  })
  .meta({ id: 'ListLine' });
export type ListLine = z.infer<typeof ListLine>;

export const ListLinePage = z
  .strictObject({ items: z.array(ListLine), next: z.int().min(1).nullable() })
  .meta({ id: 'ListLinePage' });
export type ListLinePage = z.infer<typeof ListLinePage>;
