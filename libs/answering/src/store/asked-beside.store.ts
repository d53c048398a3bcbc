import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ServiceKind } from '@yilian/contracts';
import { FieldCipher, type Tx } from '@yilian/platform';

/** Something that was put down to be asked, claimed to be sent now. */
export interface ClaimedAsking {
  readonly id: string;
  readonly serviceId: string;
  readonly way: 'sms' | 'phone';
  readonly attempts: number;
  readonly kind: ServiceKind;
  readonly expiresAt: Date;
  readonly numberSealed: string | null;
}

/** What is asked beside the desk, and the tokens of its links. */
@Injectable()
export class AskedBeside {
  constructor(private readonly cipher: FieldCipher) {}

  /** Always the same for one asking, so that a second attempt sends the same link; nobody can guess it. */
  token(id: string): string {
    return this.cipher.blindIndex('asked_beside.token', id).slice(0, 40);
  }

  /** Takes what is due; whoever is killed with it in hand leaves it to be taken again. Offers that are over are not asked. */
  async claim(tx: Tx, most: number, againSeconds: number): Promise<ClaimedAsking[]> {
    const due = await tx.query<{ id: string }>(
      `SELECT id FROM asked_beside WHERE state = 'queued' AND due_at <= now(3) ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED`,
      [most],
    );
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    await tx.execute(
      'UPDATE asked_beside SET attempts = attempts + 1, due_at = now(3) + INTERVAL ? SECOND WHERE id IN (?)',
      [againSeconds, ids],
    );
    const rows = await tx.query<ClaimedAsking & { readonly isOpen: 0 | 1 }>(
      `SELECT asked.id, asked.service_id AS serviceId, asked.way, asked.attempts, r.kind, o.expires_at AS expiresAt,
              way.number_sealed AS numberSealed, o.state = 'open' AND o.expires_at > now(3) AS isOpen
         FROM asked_beside AS asked JOIN offer AS o ON o.id = asked.offer_id
         JOIN care_request AS r ON r.id = o.request_id
         LEFT JOIN answer_way AS way ON way.service_id = asked.service_id
        WHERE asked.id IN (?)`,
      [ids],
    );
    const over = rows.filter(({ isOpen }) => isOpen === 0).map(({ id }) => id);
    if (over.length > 0) await tx.execute("UPDATE asked_beside SET state = 'over' WHERE id IN (?)", [over]);
    const asked = rows.filter(({ isOpen }) => isOpen === 1);
    for (const { id } of asked) {
      await tx.execute('UPDATE asked_beside SET token_hash = ? WHERE id = ?', [hashOf(this.token(id)), id]);
    }
    return asked;
  }

  async settle(tx: Tx, id: string, state: 'sent' | 'failed'): Promise<void> {
    await tx.execute(
      `UPDATE asked_beside SET state = ?, sent_at = IF(? = 'sent', now(3), NULL) WHERE id = ? AND state = 'queued'`,
      [state, state, id],
    );
  }

  /** The asking behind a link, locked; undefined for a token that nobody was given. */
  async byToken(
    tx: Tx,
    token: string,
  ): Promise<{ readonly id: string; readonly offerId: string } | undefined> {
    const [row] = await tx.query<{ id: string; offerId: string }>(
      'SELECT id, offer_id AS offerId FROM asked_beside WHERE token_hash = ? FOR UPDATE',
      [hashOf(token)],
    );
    return row;
  }

  /** A call with its offer, locked, and whether it waits for a key; undefined when there is no such call. */
  async call(tx: Tx, id: string): Promise<{ readonly offerId: string; readonly waits: boolean } | undefined> {
    const [row] = await tx.query<{ offerId: string; waits: 0 | 1 }>(
      `SELECT offer_id AS offerId, state = 'sent' AS waits FROM asked_beside WHERE id = ? AND way = 'phone' FOR UPDATE`,
      [id],
    );
    return row && { offerId: row.offerId, waits: row.waits === 1 };
  }

  /** The offer has its answer: nobody waits for it on any way any more. */
  async answered(tx: Tx, id: string, offerId: string): Promise<void> {
    await tx.execute("UPDATE asked_beside SET state = 'answered', answered_at = now(3) WHERE id = ?", [id]);
    await tx.execute(
      "UPDATE asked_beside SET state = 'over' WHERE offer_id = ? AND id <> ? AND state IN ('queued', 'sent')",
      [offerId, id],
    );
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
