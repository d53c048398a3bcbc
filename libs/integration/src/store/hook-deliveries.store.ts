import { Injectable } from '@nestjs/common';
import { type HookKind, type HookTrouble } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';

/** A delivery that was claimed to be sent now. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly claim: string;
  readonly sequence: number;
  readonly kind: HookKind;
  readonly data: string;
  readonly happenedAt: Date;
  readonly tries: number;
  readonly url: string;
  readonly secretSealed: string;
  readonly oldSecretSealed: string | null;
}

/** An event that becomes a delivery. */
export interface EventToDeliver {
  readonly channelSeq: number;
  readonly sequence: number;
  readonly kind: HookKind;
  readonly data: unknown;
  readonly at: string;
}

/** How a try went, as it is kept. */
export interface TryToKeep {
  readonly status: number | null;
  readonly trouble: HookTrouble | null;
  readonly ms: number;
  readonly answerSealed: string | null;
}

/** How many may be tried at once for one webhook, and for one that failed last. */
export interface AtOnce {
  readonly atOnce: number;
  readonly atOnceFailing: number;
}

const MOST = 200;

/** Where the beginning of an answer is sealed. */
export const answerAt = (id: string): string => `webhook_delivery.answer_sealed.${id}`;

/** What is to be told to providers' own systems. */
@Injectable()
export class HookDeliveries {
  async add(tx: Tx, webhookId: string, events: readonly EventToDeliver[]): Promise<void> {
    if (events.length === 0) return;
    await tx.execute(
      `INSERT INTO webhook_delivery (id, webhook_id, channel_seq, sequence, kind, data, happened_at, next_at)
       VALUES ${events.map(() => '(?, ?, ?, ?, ?, ?, ?, now(3))').join(', ')}`,
      events.flatMap((one) => [
        ...[newId(), webhookId, one.channelSeq, one.sequence, one.kind],
        ...[JSON.stringify(one.data), new Date(one.at)],
      ]),
    );
  }

  /**
   * Takes what is due, of each webhook no more than it may have under way. Whoever is killed with it in hand leaves it to be
   * taken again after the lease, under the same id.
   */
  async claim(tx: Tx, { atOnce, atOnceFailing }: AtOnce, leaseMs: number): Promise<ClaimedDelivery[]> {
    const due = await tx.query<{ id: string }>(
      `WITH under_way AS (
         SELECT webhook_id, COUNT(*) AS count FROM webhook_delivery
          WHERE state = 'waiting' AND next_at > now(3) AND claim IS NOT NULL GROUP BY webhook_id),
       due AS (
         SELECT d.id, ROW_NUMBER() OVER (PARTITION BY d.webhook_id ORDER BY d.sequence) + COALESCE(u.count, 0) AS place,
                IF(w.failing_since IS NULL, ?, ?) AS most
           FROM webhook_delivery AS d JOIN webhook AS w ON w.id = d.webhook_id AND w.state = 'active'
           LEFT JOIN under_way AS u ON u.webhook_id = d.webhook_id
          WHERE d.state = 'waiting' AND d.next_at <= now(3))
       SELECT id FROM due WHERE place <= most LIMIT ${MOST}`,
      [atOnce, atOnceFailing],
    );
    if (due.length === 0) return [];
    const claim = newId();
    await tx.execute(
      `UPDATE webhook_delivery SET claim = ?, tries = tries + 1, tried_at = now(3), next_at = now(3) + INTERVAL ? MICROSECOND
        WHERE id IN (?) AND state = 'waiting' AND next_at <= now(3)`,
      [claim, Math.round(leaseMs * 1000), due.map(({ id }) => id)],
    );
    return tx.query<ClaimedDelivery>(
      `SELECT d.id, d.webhook_id AS webhookId, d.claim, d.sequence, d.kind, d.data, d.happened_at AS happenedAt, d.tries,
              w.url, w.secret_sealed AS secretSealed, IF(w.old_secret_until > now(3), w.old_secret_sealed, NULL) AS oldSecretSealed
         FROM webhook_delivery AS d JOIN webhook AS w ON w.id = d.webhook_id WHERE d.claim = ? ORDER BY d.sequence`,
      [claim],
    );
  }

  /**
   * Writes down how a try went and what follows: `again` in so many seconds, or the end. False when somebody else has it in
   * hand by now, or asked for it anew.
   */
  async settle(
    tx: Tx,
    { id, claim }: Pick<ClaimedDelivery, 'id' | 'claim'>,
    kept: TryToKeep,
    next: 'delivered' | 'failed' | { readonly againSeconds: number },
  ): Promise<boolean> {
    const [state, again] = typeof next === 'string' ? [next, null] : ['waiting', next.againSeconds];
    const settled = await tx.execute(
      `UPDATE webhook_delivery SET state = ?, claim = NULL, last_status = ?, last_trouble = ?, last_ms = ?, answer_sealed = ?,
              next_at = now(3) + INTERVAL ? MICROSECOND, settled_at = IF(? = 'waiting', NULL, now(3))
        WHERE id = ? AND claim = ? AND state = 'waiting'`,
      [
        ...[state, kept.status, kept.trouble, kept.ms, kept.answerSealed],
        ...[again === null ? null : Math.round(again * 1_000_000), state, id, claim],
      ],
    );
    return settled === 1;
  }

  /** Gives up what waits, because nobody listens any more. */
  async giveUp(tx: Tx, webhookId: string): Promise<void> {
    await tx.execute(
      `UPDATE webhook_delivery SET state = 'failed', claim = NULL, next_at = NULL, settled_at = now(3), last_trouble = 'switched_off'
        WHERE webhook_id = ? AND state = 'waiting'`,
      [webhookId],
    );
  }

  /** Sends one again, whatever became of it; false when there is none. */
  async again(tx: Tx, webhookId: string, id: string): Promise<boolean> {
    return (await tx.execute(`${AGAIN} WHERE id = ? AND webhook_id = ?`, [id, webhookId])) === 1;
  }

  /** Sends again what failed of the events since a moment; returns how many. */
  async failedAgain(tx: Tx, webhookId: string, since: Date): Promise<number> {
    return tx.execute(`${AGAIN} WHERE webhook_id = ? AND state = 'failed' AND happened_at >= ?`, [
      webhookId,
      since,
    ]);
  }

  /** Removes what is old and settled, and what belongs to no webhook any more; returns how many rows. */
  async forget(tx: Tx, keptDays: number, limit: number): Promise<number> {
    const old = await tx.execute(
      `DELETE FROM webhook_delivery WHERE state <> 'waiting' AND settled_at < now(3) - INTERVAL ? MICROSECOND LIMIT ?`,
      [Math.round(keptDays * 86_400_000_000), limit],
    );
    const orphans = await tx.execute(
      'DELETE FROM webhook_delivery WHERE webhook_id NOT IN (SELECT id FROM webhook) LIMIT ?',
      [limit],
    );
    return old + orphans;
  }
}

/** A replay begins at the beginning: the whole list of waits is before it, and nobody has it in hand. */
const AGAIN = `UPDATE webhook_delivery SET state = 'waiting', tries = 0, claim = NULL, next_at = now(3), settled_at = NULL`;
