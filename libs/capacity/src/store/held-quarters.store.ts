import { type Tx } from '@yilian/platform';
import { type OwnedQuarter, QUARTER_MINUTES, quarterText } from '../domain/visit-planner';
import { claimRows, ID_OF_JSON, rowsOfJson, selectIn, updateGuarded } from './bulk.store';

/** A quarter of an hour that a hold has of a caregiver. */
export interface HeldQuarter extends OwnedQuarter {
  readonly holdId: string;
}

interface QuarterRecord extends Omit<HeldQuarter, 'quarter' | 'travel'> {
  readonly at: Date;
  readonly travel: 0 | 1;
}

/** What holds have of whom, in order of time: on one date, or on all. */
export async function quartersOf(tx: Tx, holdIds: readonly string[], date?: string): Promise<HeldQuarter[]> {
  const rows = await selectIn<QuarterRecord>(
    tx,
    `SELECT hold_id AS holdId, caregiver_id AS caregiverId, quarter_at AS at, travel FROM caregiver_quarter
      WHERE hold_id IN (?) ${date === undefined ? '' : 'AND quarter_at >= ? AND quarter_at < ? + INTERVAL 1 DAY'}
      ORDER BY quarter_at`,
    holdIds,
    date === undefined ? [] : [date, date],
  );
  return rows.map(({ at, travel, ...row }) => ({
    ...{ ...row, quarter: at.getTime() / (QUARTER_MINUTES * 60_000) },
    travel: travel === 1,
  }));
}

/** Takes exactly these quarters from holds. @throws Overtaken when a hold does not have one of them any more. */
export async function leaveQuarters(tx: Tx, quarters: readonly HeldQuarter[]): Promise<void> {
  await updateGuarded(
    tx,
    `DELETE q FROM ${rowsOfJson({ id: 'CHAR(36)', at: 'DATETIME', hold: 'CHAR(36)' })}
      STRAIGHT_JOIN caregiver_quarter q ON q.caregiver_id = ${ID_OF_JSON} AND q.quarter_at = w.at
      WHERE q.hold_id = CONVERT(w.hold USING ascii) COLLATE ascii_bin`,
    quarters.map(({ caregiverId, quarter, holdId }) => [caregiverId, quarterText(quarter), holdId]),
  );
}

/** Gives quarters to holds, in the order of their key. @throws Overtaken when one is not free any more. */
export async function takeQuarters(tx: Tx, quarters: readonly HeldQuarter[]): Promise<void> {
  const inOrder = [...quarters].sort((a, b) =>
    a.caregiverId === b.caregiverId ? a.quarter - b.quarter : a.caregiverId < b.caregiverId ? -1 : 1,
  );
  await claimRows(
    tx,
    'caregiver_quarter (caregiver_id, quarter_at, hold_id, travel)',
    inOrder.map(({ caregiverId, quarter, holdId, travel }) => [
      ...[caregiverId, quarterText(quarter), holdId, travel],
    ]),
  );
}
