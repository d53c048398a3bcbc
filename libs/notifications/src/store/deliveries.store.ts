import { Injectable } from '@nestjs/common';
import { type ServiceKind } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { pauseAfter, type Way } from '../domain/plan-deliveries';
import { type AnyTemplate } from '../domain/any-text';
import { MessageDeliveryRow } from './delivery.row';

/** A delivery that is this process's to make until its lease ends. */
export interface Claimed {
  readonly id: string;
  readonly accountId: string;
  readonly way: Way;
  readonly attempts: number;
  readonly template: AnyTemplate;
  readonly requestId: string | null;
  readonly number: string | null;
  readonly kind: ServiceKind | null;
}

/** Longer than any gateway takes to answer. */
const LEASE_SECONDS = 30;

/** Messages on their ways. */
@Injectable()
export class Deliveries {
  async plan(
    tx: Tx,
    planned: readonly {
      readonly messageId: string;
      readonly accountId: string;
      readonly way: Way;
      readonly dueAt: Date;
    }[],
  ): Promise<void> {
    await tx.insert(
      MessageDeliveryRow,
      planned.map((one) => ({ id: newId(), ...one })),
    );
  }

  /** Takes what is due. An attempt is counted before it is made, so that one that kills its process is counted, too. */
  async claim(tx: Tx, limit: number): Promise<Claimed[]> {
    const due = await tx.query<{ id: string }>(
      `SELECT id FROM message_delivery WHERE state = 'queued' AND due_at <= now(3)
        ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    await tx.execute(
      'UPDATE message_delivery SET attempts = attempts + 1, due_at = now(3) + INTERVAL ? SECOND WHERE id IN (?)',
      [LEASE_SECONDS, ids],
    );
    return tx.query<Claimed>(
      `SELECT d.id, d.account_id AS accountId, d.way, d.attempts, m.template, m.request_id AS requestId,
              COALESCE(r.number, c.number, t.number) AS number, r.kind
         FROM message_delivery AS d JOIN message AS m ON m.id = d.message_id
         LEFT JOIN care_request AS r ON r.id = m.request_id
         LEFT JOIN complaint AS c ON c.id = m.request_id
         LEFT JOIN tour AS t ON t.id = m.request_id
        WHERE d.id IN (?)`,
      [ids],
    );
  }

  async sent(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      "UPDATE message_delivery SET state = 'sent', settled_at = now(3), failure = NULL WHERE id = ? AND state = 'queued'",
      [id],
    );
  }

  /** Tries again later, or no more. */
  async failed(tx: Tx, { id, attempts }: Claimed, code: string, isFinal: boolean): Promise<void> {
    const pause = isFinal ? null : pauseAfter(attempts);
    await tx.execute(
      `UPDATE message_delivery SET failure = ?, state = ?, settled_at = CASE WHEN ? THEN now(3) END,
              due_at = now(3) + INTERVAL ? SECOND WHERE id = ? AND state = 'queued'`,
      [code, pause === null ? 'failed' : 'queued', pause === null, pause ?? 0, id],
    );
  }

  /** What waits finds no way any more and gives up by itself; what was recorded is taken away. */
  async forget(tx: Tx, accountIds: readonly string[]): Promise<void> {
    await tx.execute('DELETE FROM recorded_sending WHERE account_id IN (?)', [accountIds]);
  }
}
