import { Injectable } from '@nestjs/common';
import { HookKind, type Webhook } from '@yilian/contracts';
import { Database, type Tx } from '@yilian/platform';

/** A webhook as it is changed and sent to. */
export interface StoredWebhook {
  readonly id: string;
  readonly providerId: string;
  readonly url: string;
  readonly kinds: readonly HookKind[];
  readonly state: Webhook['state'];
  readonly secretSealed: string;
  readonly oldSecretSealed: string | null;
  readonly oldSecretUntil: Date | null;
  readonly failingSince: Date | null;
  readonly readUpTo: number;
  readonly lastSequence: number;
  readonly now: Date;
}

interface Line extends Omit<
  Webhook,
  'kinds' | 'failingSince' | 'oldSecretUntil' | 'lastDeliveredAt' | 'madeAt'
> {
  readonly kinds: string;
  readonly failingSince: Date | null;
  readonly oldSecretUntil: Date | null;
  readonly lastDeliveredAt: Date | null;
  readonly madeAt: Date;
}

const COLUMNS = `id, provider_id AS providerId, url, kinds, state, secret_sealed AS secretSealed,
  old_secret_sealed AS oldSecretSealed, old_secret_until AS oldSecretUntil, failing_since AS failingSince,
  read_up_to AS readUpTo, last_sequence AS lastSequence, now(3) AS now`;

/** Where a webhook's signing secret is sealed. */
export const secretAt = (id: string): string => `webhook.secret_sealed.${id}`;

/** Addresses that providers' own systems listen at. */
@Injectable()
export class Webhooks {
  constructor(private readonly database: Database) {}

  /** Whoever changes a webhook or its deliveries locks it first. Undefined when there is none, or it is another provider's. */
  async lock(tx: Tx, id: string, providerId?: string): Promise<StoredWebhook | undefined> {
    const [row] = await tx.query<Stored>(`SELECT ${COLUMNS} FROM webhook WHERE id = ? FOR UPDATE`, [id]);
    return row && (providerId === undefined || row.providerId === providerId) ? stored(row) : undefined;
  }

  /** The same without a lock, for reading. */
  async own(id: string, providerId: string): Promise<StoredWebhook | undefined> {
    const sql = `SELECT ${COLUMNS} FROM webhook WHERE id = ? AND provider_id = ?`;
    const [row] = await this.database.read<Stored>(sql, [id, providerId]);
    return row && stored(row);
  }

  async takenSlots(tx: Tx, providerId: string): Promise<number[]> {
    const rows = await tx.query<{ slot: number }>('SELECT slot FROM webhook WHERE provider_id = ?', [
      providerId,
    ]);
    return rows.map(({ slot }) => slot);
  }

  /** A webhook that tells of everything that happens from now on. */
  async add(
    tx: Tx,
    hook: Pick<StoredWebhook, 'id' | 'providerId' | 'url' | 'kinds' | 'secretSealed'> & {
      readonly slot: number;
    },
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO webhook (id, provider_id, slot, url, kinds, secret_sealed, read_up_to)
       VALUES (?, ?, ?, ?, ?, ?, COALESCE((SELECT seq FROM channel_head WHERE channel = ?), 0))`,
      [
        ...[hook.id, hook.providerId, hook.slot, hook.url, hook.kinds.join(','), hook.secretSealed],
        `provider.${hook.providerId}`,
      ],
    );
  }

  async setKinds(tx: Tx, id: string, kinds: readonly HookKind[]): Promise<void> {
    await tx.execute('UPDATE webhook SET kinds = ? WHERE id = ?', [kinds.join(','), id]);
  }

  /** A webhook that goes on begins with a clean record. */
  async setState(tx: Tx, id: string, state: 'active' | 'paused'): Promise<void> {
    await tx.execute(
      `UPDATE webhook SET failing_since = IF(state = 'off', NULL, failing_since), off_reason = NULL, state = ? WHERE id = ?`,
      [state, id],
    );
  }

  async switchOff(tx: Tx, id: string, reason: 'gone' | 'failing'): Promise<void> {
    await tx.execute("UPDATE webhook SET state = 'off', off_reason = ? WHERE id = ?", [reason, id]);
  }

  /** Notes how the last try went. */
  async noteTry(tx: Tx, id: string, ok: boolean): Promise<void> {
    await tx.execute(
      ok
        ? 'UPDATE webhook SET failing_since = NULL, last_delivered_at = now(3) WHERE id = ?'
        : 'UPDATE webhook SET failing_since = COALESCE(failing_since, now(3)) WHERE id = ?',
      [id],
    );
  }

  /** The secret of before signs, too, for so many hours. */
  async replaceSecret(tx: Tx, id: string, sealed: string, bothHours: number): Promise<void> {
    await tx.execute(
      `UPDATE webhook SET old_secret_sealed = secret_sealed, secret_sealed = ?,
              old_secret_until = now(3) + INTERVAL ? MICROSECOND WHERE id = ?`,
      [sealed, Math.round(bothHours * 3_600_000_000), id],
    );
  }

  /** False when it was tested less than so many seconds ago. */
  async claimTest(tx: Tx, id: string, seconds: number): Promise<boolean> {
    const claimed = await tx.execute(
      `UPDATE webhook SET tested_at = now(3)
        WHERE id = ? AND (tested_at IS NULL OR tested_at <= now(3) - INTERVAL ? SECOND)`,
      [id, seconds],
    );
    return claimed === 1;
  }

  async noteRead(tx: Tx, id: string, readUpTo: number, lastSequence: number): Promise<void> {
    await tx.execute('UPDATE webhook SET read_up_to = ?, last_sequence = ? WHERE id = ?', [
      readUpTo,
      lastSequence,
      id,
    ]);
  }

  /** Its deliveries are removed later, a little at a time. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.execute('DELETE FROM webhook WHERE id = ?', [id]);
  }

  /** Webhooks whose provider's channel has numbers that they have not read. */
  async behind(most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT webhook.id FROM webhook
         JOIN channel_head AS head ON head.channel = CONCAT('provider.', webhook.provider_id)
        WHERE webhook.state = 'active' AND head.seq > webhook.read_up_to LIMIT ?`,
      [most],
    );
    return rows.map(({ id }) => id);
  }

  /** The webhooks of a provider in the order in which they were made. */
  async ofProvider(providerId: string): Promise<Webhook[]> {
    const rows = await this.database.read<Line>(
      `SELECT id, url, kinds, state, off_reason AS offReason, failing_since AS failingSince,
              IF(old_secret_until > now(3), old_secret_until, NULL) AS oldSecretUntil,
              last_delivered_at AS lastDeliveredAt, made_at AS madeAt,
              (SELECT COUNT(*) FROM webhook_delivery WHERE webhook_id = webhook.id AND state = 'waiting') AS waiting,
              (SELECT COUNT(*) FROM webhook_delivery WHERE webhook_id = webhook.id AND state = 'failed') AS failed
         FROM webhook WHERE provider_id = ? ORDER BY made_at, id`,
      [providerId],
    );
    return rows.map((row) => ({
      ...row,
      kinds: kindsOf(row.kinds),
      failingSince: row.failingSince?.toISOString() ?? null,
      oldSecretUntil: row.oldSecretUntil?.toISOString() ?? null,
      lastDeliveredAt: row.lastDeliveredAt?.toISOString() ?? null,
      madeAt: row.madeAt.toISOString(),
    }));
  }
}

type Stored = Omit<StoredWebhook, 'kinds'> & { readonly kinds: string };
const kindsOf = (text: string): HookKind[] => HookKind.array().parse(text.split(','));
const stored = (row: Stored): StoredWebhook => ({ ...row, kinds: kindsOf(row.kinds) });
