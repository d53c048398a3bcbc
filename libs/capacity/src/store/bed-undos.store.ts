import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { Settings, type Tx } from '@yilian/platform';
import { type ActMemory } from '../domain/undo-acts';
import { insertRows } from './bulk.store';

/** How long something can be taken back. */
export interface UndoOffer {
  readonly id: string;
  readonly until: Date;
}

/** Acts of a service that somebody wants to take back. */
export interface RememberedActs {
  readonly serviceId: string;
  readonly acts: readonly ActMemory[];
  readonly isOver: boolean;
}

interface Stored {
  readonly serviceId: string;
  readonly acts: string;
  readonly isOver: 0 | 1;
}

const MS = 1_000;
const AT_ONCE = 200;

/** What acts on beds changed, for a few seconds. */
@Injectable()
export class BedUndos {
  constructor(private readonly settings: Settings) {}

  async remember(tx: Tx, serviceId: string, acts: readonly ActMemory[], now: Date): Promise<UndoOffer> {
    const { undoSeconds } = (await this.settings.get('capacity.rules')).value;
    const [id, until] = [newId(), new Date(now.getTime() + undoSeconds * MS)];
    const row = [id, serviceId, until, JSON.stringify(acts)];
    await insertRows(tx, 'bed_undo (id, service_id, until_at, acts)', [row]);
    return { id, until };
  }

  /** Undefined when nothing is known of it, or not any more. */
  async find(tx: Tx, id: string): Promise<RememberedActs | undefined> {
    const [row] = await tx.query<Stored>(
      `SELECT service_id AS serviceId, acts, until_at <= now(3) AS isOver FROM bed_undo WHERE id = ?`,
      [id],
    );
    if (!row) return undefined;
    return { ...row, acts: JSON.parse(row.acts) as ActMemory[], isOver: row.isOver === 1 };
  }

  /** True for one of all who take it back, and only while there is time. */
  async use(tx: Tx, id: string): Promise<boolean> {
    const sql = "UPDATE bed_undo SET until_at = now(3), acts = '[]' WHERE id = ? AND until_at > now(3)";
    return (await tx.execute(sql, [id])) === 1;
  }

  /** Removes some that are over and returns who had left in them. */
  async clear(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string; acts: string }>(
      `SELECT id, acts FROM bed_undo WHERE until_at <= now(3) ORDER BY until_at LIMIT ${AT_ONCE} FOR UPDATE`,
    );
    if (rows.length > 0) await tx.execute('DELETE FROM bed_undo WHERE id IN (?)', [rows.map(({ id }) => id)]);
    return rows
      .flatMap(({ acts }) => JSON.parse(acts) as ActMemory[])
      .flatMap(({ left }) => (left === null ? [] : [left]));
  }
}
