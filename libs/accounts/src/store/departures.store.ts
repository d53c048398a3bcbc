import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { DeviceStore } from './device.store';

/** Writes when accounts are to go, and takes away what names them. */
@Injectable()
export class Departures {
  constructor(private readonly devices: DeviceStore) {}

  async dueAt(tx: Tx, accountId: string): Promise<Date | undefined> {
    const [row] = await tx.query<{ leave_due_at: Date | null }>(
      'SELECT leave_due_at FROM account WHERE id = ?',
      [accountId],
    );
    return row?.leave_due_at ?? undefined;
  }

  /** False when it was asked for already. */
  async ask(tx: Tx, accountId: string, dueAt: Date): Promise<boolean> {
    const changed = await tx.execute(
      "UPDATE account SET leave_due_at = ? WHERE id = ? AND leave_due_at IS NULL AND state = 'active'",
      [dueAt, accountId],
    );
    return changed === 1;
  }

  /** True when there was something to take back and its time had not come. */
  async undo(tx: Tx, accountId: string): Promise<boolean> {
    const changed = await tx.execute(
      'UPDATE account SET leave_due_at = NULL WHERE id = ? AND leave_due_at > now(3) AND left_at IS NULL',
      [accountId],
    );
    return changed === 1;
  }

  /** Some whose time has come, locked, oldest first. */
  async lockDue(tx: Tx, most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM account WHERE leave_due_at <= now(3) AND left_at IS NULL
        ORDER BY leave_due_at LIMIT ? FOR UPDATE`,
      [most],
    );
    return rows.map(({ id }) => id);
  }

  async putOff(tx: Tx, accountId: string): Promise<void> {
    await tx.execute('UPDATE account SET leave_due_at = now(3) + INTERVAL 1 DAY WHERE id = ?', [accountId]);
  }

  /** The row stays, because acts name it; nothing of it names anybody any more. */
  async erase(tx: Tx, accountId: string): Promise<void> {
    await tx.execute(
      `UPDATE account SET login = CONCAT('left-', id), password_hash = '', display_name_sealed = NULL,
              state = 'disabled', grants_version = grants_version + 1, left_at = COALESCE(left_at, now(3))
        WHERE id = ?`,
      [accountId],
    );
    await this.devices.forgetAll(tx, accountId);
  }
}
