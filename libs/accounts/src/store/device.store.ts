import { Injectable } from '@nestjs/common';
import { type DeviceKind, type DeviceList } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { Database, type Principal, type Tx } from '@yilian/platform';

interface Stored {
  readonly account_id: string;
  readonly role: Principal['role'];
  readonly provider_id: string | null;
  readonly town_code: string | null;
  readonly stale: number;
}

interface Line {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly expires_at: Date;
}

/** More would only be devices that were forgotten about. */
const MOST_DEVICES = 10;

const STALE = '(last_used_at IS NULL OR last_used_at < now(3) - INTERVAL 1 MINUTE)';

/** Devices that accounts have made known. */
@Injectable()
export class DeviceStore {
  constructor(private readonly database: Database) {}

  /** Keeps a device; the oldest of too many is forgotten. */
  async add(
    tx: Tx,
    device: {
      readonly accountId: string;
      readonly tokenHash: string;
      readonly kind: DeviceKind;
      readonly days: number;
    },
  ): Promise<{ readonly id: string; readonly expiresAt: Date }> {
    const id = newId();
    await tx.execute(
      `INSERT INTO known_device (id, account_id, token_hash, kind, expires_at)
       VALUES (?, ?, ?, ?, now(3) + INTERVAL ? DAY)`,
      [id, device.accountId, device.tokenHash, device.kind, device.days],
    );
    const rows = await tx.query<{ id: string; expires_at: Date }>(
      'SELECT id, expires_at FROM known_device WHERE account_id = ? ORDER BY created_at DESC, id DESC',
      [device.accountId],
    );
    const tooMany = rows.slice(MOST_DEVICES).map((row) => row.id);
    if (tooMany.length > 0) await tx.execute('DELETE FROM known_device WHERE id IN (?)', [tooMany]);
    return { id, expiresAt: rows.find((row) => row.id === id)!.expires_at };
  }

  /** The known devices of an account, the newest first. */
  async ofAccount(accountId: string): Promise<DeviceList['devices']> {
    const rows = await this.database.read<Line>(
      `SELECT id, kind, created_at, last_used_at, expires_at FROM known_device
        WHERE account_id = ? AND expires_at > now(3) ORDER BY created_at DESC, id DESC`,
      [accountId],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      knownSince: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
      expiresAt: row.expires_at.toISOString(),
    }));
  }

  /** False when the account has no such device. */
  async forget(tx: Tx, accountId: string, id: string): Promise<boolean> {
    return (
      (await tx.execute('DELETE FROM known_device WHERE id = ? AND account_id = ?', [id, accountId])) === 1
    );
  }

  /** Deletes what may no longer call for help, at most `limit` rows; returns how many. */
  async forgetOld(tx: Tx, limit: number): Promise<number> {
    return tx.execute('DELETE FROM known_device WHERE expires_at < now(3) - INTERVAL 1 DAY LIMIT ?', [limit]);
  }

  /** Notes that a device was used, once a minute: a call for help asks every two seconds. */
  async noteUse(tx: Tx, tokenHash: string): Promise<void> {
    await tx.execute(
      `UPDATE known_device SET last_used_at = now(3)
        WHERE token_hash = ? AND ${STALE}`,
      [tokenHash],
    );
  }

  async forgetAll(tx: Tx, accountId: string): Promise<void> {
    await tx.execute('DELETE FROM known_device WHERE account_id = ?', [accountId]);
  }

  /** Whose device it is; undefined when it is unknown or too old, or the account is not active. `stale`: its use is to be noted. */
  async principalOf(
    tokenHash: string,
  ): Promise<{ readonly principal: Principal; readonly stale: boolean } | undefined> {
    const [row] = await this.database.read<Stored>(
      `SELECT device.account_id, account.role, account.provider_id, account.town_code, ${STALE} AS stale
         FROM known_device AS device JOIN account ON account.id = device.account_id AND account.state = 'active'
        WHERE device.token_hash = ? AND device.expires_at > now(3)`,
      [tokenHash],
    );
    if (!row) return undefined;
    const { account_id: accountId, role, provider_id: providerId, town_code: townCode } = row;
    return { principal: { accountId, role, providerId, townCode }, stale: row.stale === 1 };
  }
}
