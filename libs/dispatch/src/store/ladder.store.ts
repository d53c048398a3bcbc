import { Injectable } from '@nestjs/common';
import { type LockedRequest, type EscalationLevel } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type Rung } from '../domain/ladder';

/** The area code under which city officers are on duty. */
export const CITY = 'city';

/** A request that is given to a person. */
export interface HandOver {
  readonly rung: Rung;
  /** Null when nobody is on duty. */
  readonly officerId: string | null;
  readonly reason: string;
  readonly startedAt: Date;
  readonly deadlineAt: Date;
}

/** The hand-over that a request stands on. */
export interface Standing {
  readonly rung: Rung;
  /** The number of the hand-over, counted on over every climb of the request. */
  readonly step: number;
  /** Null when it has ended. */
  readonly deadlineAt: Date | null;
}

/** Hand-overs to people: who has which request until when. */
@Injectable()
export class Ladder {
  /** Opens a hand-over, shows it on the search and returns its number. The request is locked, so nobody counts beside. */
  async open(tx: Tx, requestId: string, handOver: HandOver): Promise<number> {
    const { rung, officerId, reason, startedAt, deadlineAt } = handOver;
    const step = await this.nextStep(tx, requestId);
    await tx.execute(
      'INSERT INTO escalation (request_id, step, level, officer_id, reason, started_at, deadline_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [requestId, step, rung.level, officerId, reason, startedAt, deadlineAt],
    );
    await tx.execute(
      `INSERT INTO dispatch (request_id, ladder_level, ladder_step, ladder_turn, ladder_deadline_at, officer_id) VALUES (?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE ladder_level = VALUES(ladder_level), ladder_step = VALUES(ladder_step),
          ladder_turn = VALUES(ladder_turn), ladder_deadline_at = VALUES(ladder_deadline_at), officer_id = VALUES(officer_id)`,
      [requestId, rung.level, step, rung.turn, deadlineAt, officerId],
    );
    return step;
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

  /** Where a request stands on the ladder, or null when people have not taken over. */
  async standing(tx: Tx, requestId: string): Promise<Standing | null> {
    const [row] = await tx.query<{
      ladder_level: EscalationLevel | null;
      ladder_step: number;
      ladder_turn: number;
      ladder_deadline_at: Date | null;
    }>(
      'SELECT ladder_level, ladder_step, ladder_turn, ladder_deadline_at FROM dispatch WHERE request_id = ? FOR UPDATE',
      [requestId],
    );
    if (!row?.ladder_level) return null;
    const rung = { level: row.ladder_level, turn: row.ladder_turn };
    return { rung, step: row.ladder_step, deadlineAt: row.ladder_deadline_at };
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

  private async nextStep(tx: Tx, requestId: string): Promise<number> {
    const [last] = await tx.query<{ step: number }>(
      'SELECT step FROM escalation WHERE request_id = ? ORDER BY step DESC LIMIT 1',
      [requestId],
    );
    return (last?.step ?? 0) + 1;
  }
}
