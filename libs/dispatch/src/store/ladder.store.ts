import { Injectable } from '@nestjs/common';
import { type LockedRequest, type EscalationLevel } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';

import { type Rung } from '../domain/ladder';

/** The area code under which city officers are on duty. */
export const CITY = 'city';

/** Hand-overs to people: who has which request until when. */
@Injectable()
export class Ladder {
  /** Opens a hand-over and shows it on the search. */
  async open(
    tx: Tx,
    requestId: string,
    rung: Rung,
    officerId: string | null,
    reason: string,
    now: Date,
    deadlineAt: Date,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO escalation (request_id, step, level, officer_id, reason, started_at, deadline_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE level = VALUES(level), officer_id = VALUES(officer_id), reason = VALUES(reason),
          started_at = VALUES(started_at), deadline_at = VALUES(deadline_at), ended_at = NULL, outcome = NULL`,
      [requestId, rung.step, rung.level, officerId, reason, now, deadlineAt],
    );
    await tx.execute(
      `INSERT INTO dispatch (request_id, ladder_level, ladder_step, ladder_deadline_at, officer_id) VALUES (?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE ladder_level = VALUES(ladder_level), ladder_step = VALUES(ladder_step),
          ladder_deadline_at = VALUES(ladder_deadline_at), officer_id = VALUES(officer_id)`,
      [requestId, rung.level, rung.step, deadlineAt, officerId],
    );
  }

  /** Ends the hand-over that is open, with what came of it. */
  async end(tx: Tx, requestIds: readonly string[], outcome: string): Promise<void> {
    if (requestIds.length === 0) return;
    await tx.execute(
      'UPDATE escalation SET ended_at = now(3), outcome = ? WHERE request_id IN (?) AND ended_at IS NULL',
      [outcome, requestIds],
    );
    await tx.execute('UPDATE dispatch SET ladder_deadline_at = NULL WHERE request_id IN (?)', [requestIds]);
  }

  /** The rung a request stands on, or null when people have not taken over. */
  async rungOf(tx: Tx, requestId: string): Promise<(Rung & { deadlineAt: Date | null }) | null> {
    const [row] = await tx.query<{
      ladder_level: EscalationLevel | null;
      ladder_step: number;
      ladder_deadline_at: Date | null;
    }>('SELECT ladder_level, ladder_step, ladder_deadline_at FROM dispatch WHERE request_id = ? FOR UPDATE', [
      requestId,
    ]);
    return row?.ladder_level
      ? { level: row.ladder_level, step: row.ladder_step, deadlineAt: row.ladder_deadline_at }
      : null;
  }

  /** The named person on duty for a level, or null. */
  async onDuty(tx: Tx, level: EscalationLevel, request: LockedRequest): Promise<string | null> {
    const area = { community: request.communityCode, town: request.townCode, city: CITY }[level];
    if (area === null) return null;
    const [row] = await tx.query<{ account_id: string }>(
      `SELECT account_id FROM duty WHERE area_code = ? AND from_at <= now(3) AND (to_at IS NULL OR to_at > now(3))
        ORDER BY from_at DESC LIMIT 1`,
      [area],
    );
    return row?.account_id ?? null;
  }
}
