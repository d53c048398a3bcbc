import { type Tx } from '@yilian/platform';
import { dayOf } from '../domain/calendar';
import { quarterOf, quarterText } from '../domain/visit-planner';
import { claimRows, deleteByIds, ID_OF_JSON, rowsOfJson, selectIn } from './bulk.store';

export interface HeldQuarters {
  readonly holdId: string;
  readonly caregiverId: string;
  readonly quantity: number;
}

/** A quarter of an hour of a date, by its first minute, that a hold shall have. */
export interface DayQuarter {
  readonly holdId: string;
  readonly caregiverId: string;
  readonly minute: number;
  readonly travel: boolean;
}

/** How many quarters each caregiver has of holds, on one date or on all. */
export async function quartersOf(tx: Tx, holdIds: readonly string[], date?: string): Promise<HeldQuarters[]> {
  return selectIn<HeldQuarters>(
    tx,
    `SELECT hold_id AS holdId, caregiver_id AS caregiverId, COUNT(*) AS quantity FROM caregiver_quarter
      WHERE hold_id IN (?) ${date === undefined ? '' : 'AND quarter_at >= ? AND quarter_at < ? + INTERVAL 1 DAY'}
      GROUP BY hold_id, caregiver_id`,
    holdIds,
    date === undefined ? [] : [date, date],
  );
}

/** Puts other quarters in the place of those that holds have on a date. @throws Overtaken when one is not free. */
export async function replaceDay(
  tx: Tx,
  date: string,
  holdIds: readonly string[],
  quarters: readonly DayQuarter[],
): Promise<void> {
  const from = quarterText(quarterOf(dayOf(date), 0));
  const to = quarterText(quarterOf(dayOf(date) + 1, 0));
  await deleteByIds(
    tx,
    `DELETE q FROM ${rowsOfJson({ id: 'CHAR(36)' })} STRAIGHT_JOIN caregiver_quarter q ON q.hold_id = ${ID_OF_JSON}
      WHERE q.quarter_at >= '${from}' AND q.quarter_at < '${to}'`,
    holdIds,
  );
  const inOrder = [...quarters].sort((a, b) =>
    a.caregiverId === b.caregiverId ? a.minute - b.minute : a.caregiverId < b.caregiverId ? -1 : 1,
  );
  await claimRows(
    tx,
    'caregiver_quarter (caregiver_id, quarter_at, hold_id, travel)',
    inOrder.map(({ caregiverId, minute, holdId, travel }) => [
      ...[caregiverId, quarterText(quarterOf(dayOf(date), minute)), holdId, travel],
    ]),
  );
}
