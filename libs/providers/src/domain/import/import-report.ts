import type { RowOutcome } from './draft';
import type { MendCode } from './mend';
import type { RowRefusal } from './refusal';

/** A repeated provider and the row that stands for it. */
export interface MergedRow {
  readonly row: number;
  readonly intoRow: number;
}

/** Counts what became of every row of one list; `rowsIn` is always `taken + merged.length + refused.length`. */
export class ImportReport {
  taken = 0;
  /** Providers taken without a point. */
  withoutPoint = 0;
  /** Rows whose point lies outside the city, whether it was kept or not. */
  outsideCity = 0;
  readonly merged: MergedRow[] = [];
  readonly refused: RowRefusal[] = [];
  /** How many cells were mended or noted, by code. */
  readonly mends = new Map<MendCode, number>();

  constructor(
    readonly list: string,
    readonly mapping: string,
  ) {}

  get rowsIn(): number {
    return this.taken + this.merged.length + this.refused.length;
  }

  /** Accounts for one row. */
  add(outcome: RowOutcome): void {
    for (const { code } of outcome.mends) this.mends.set(code, (this.mends.get(code) ?? 0) + 1);
    if (outcome.mends.some(({ code }) => code === 'point_outside')) this.outsideCity += 1;
    switch (outcome.kind) {
      case 'taken':
        this.taken += 1;
        if (outcome.provider.point === null) this.withoutPoint += 1;
        break;
      case 'merged':
        this.merged.push({ row: outcome.row, intoRow: outcome.intoRow });
        break;
      case 'refused':
        this.refused.push(outcome.refusal);
        break;
    }
  }
}
