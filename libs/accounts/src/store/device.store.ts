import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { Database, type Principal, type Tx } from '@yilian/platform';

interface Stored {
  readonly account_id: string;
  readonly role: Principal['role'];
  readonly provider_id: string | null;
  readonly town_code: string | null;
}

/** More would only be devices that were forgotten about. */
const MOST_DEVICES = 10;

/** Devices that accounts have made known. */
@Injectable()
export class DeviceStore {
  constructor(private readonly database: Database) {}

  /** Keeps a device; the oldest of too many is forgotten. */
  async add(
    tx: Tx,
    device: { readonly accountId: string; readonly tokenHash: string; readonly days: number },
  ): Promise<{ readonly id: string; readonly expiresAt: Date }> {
    const id = newId();
    await tx.execute(
      `INSERT INTO known_device (id, account_id, token_hash, expires_at)
       VALUES (?, ?, ?, now(3) + INTERVAL ? DAY)`,
      [id, device.accountId, device.tokenHash, device.days],
    );
    const rows = await tx.query<{ id: string; expires_at: Date }>(
      'SELECT id, expires_at FROM known_device WHERE account_id = ? ORDER BY created_at DESC, id DESC',
      [device.accountId],
    );
    const tooMany = rows.slice(MOST_DEVICES).map((row) => row.id);
    if (tooMany.length > 0) await tx.execute('DELETE FROM known_device WHERE id IN (?)', [tooMany]);
    return { id, expiresAt: rows.find((row) => row.id === id)!.expires_at };
  }

  async forgetAll(tx: Tx, accountId: string): Promise<void> {
    await tx.execute('DELETE FROM known_device WHERE account_id = ?', [accountId]);
  }

  /** Whose device it is; undefined when it is unknown or too old, or the account is not active. */
  async principalOf(tokenHash: string): Promise<Principal | undefined> {
    const [row] = await this.database.read<Stored>(
      `SELECT device.account_id, account.role, account.provider_id, account.town_code
         FROM known_device AS device JOIN account ON account.id = device.account_id AND account.state = 'active'
        WHERE device.token_hash = ? AND device.expires_at > now(3)`,
      [tokenHash],
    );
    if (!row) return undefined;
    const { account_id: accountId, role, provider_id: providerId, town_code: townCode } = row;
    return { accountId, role, providerId, townCode };
  }
}
