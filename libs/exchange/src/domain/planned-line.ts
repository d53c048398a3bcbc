import {
  type LineOutcome,
  type LineShelf,
  type ListCounts,
  type ListLine,
  type Text,
} from '@yilian/contracts';
import { type Column } from './list-shape';
import { NOTES, type Note } from './notes';

/** A change of one cell, as the list would write it. */
export interface CellChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** What a line does, as it is kept until somebody looks at it. */
export interface PlannedLine {
  /** Null for what is missing in the list. */
  readonly line: number | null;
  readonly subject: string;
  readonly outcome: LineOutcome;
  readonly notes: readonly Note[];
  readonly changes: readonly CellChange[];
}

export const NO_COUNTS: ListCounts = {
  ...{ lines: 0, added: 0, changed: 0, same: 0, refused: 0, mended: 0, missing: 0 },
};

const isMended = ({ outcome, notes }: PlannedLine): boolean => outcome !== 'refused' && notes.length > 0;

export const counted = (counts: ListCounts, planned: PlannedLine): ListCounts => ({
  ...counts,
  lines: counts.lines + (planned.line === null ? 0 : 1),
  [planned.outcome]: counts[planned.outcome] + 1,
  mended: counts.mended + (isMended(planned) ? 1 : 0),
});

/** Where a line is looked for; one that does nothing is on no shelf. */
export function shelvesOf(planned: PlannedLine): LineShelf[] {
  const { outcome } = planned;
  const own: LineShelf[] = outcome === 'same' ? [] : [outcome];
  return isMended(planned) ? [...own, 'mended'] : own;
}

/** The line in both languages. */
export function toldLine(columns: readonly Column[], planned: PlannedLine): ListLine {
  const { line, subject, outcome, notes, changes } = planned;
  const nameOf = (key: string): Text => columns.find((column) => column.key === key)!.name;
  return {
    ...{ line, subject, outcome },
    notes: notes.map(({ column, code, value, became }) => ({
      column: column === null ? null : nameOf(column),
      message: NOTES[code],
      ...{ value, became },
    })),
    changes: changes.map(({ column, ...change }) => ({ ...change, column: nameOf(column) })),
  };
}
