import { Injectable } from '@nestjs/common';
import { type ServiceKind, type WantedUnits } from '@yilian/contracts';
import { isDuplicate, type Tx } from '@yilian/platform';

/** For whom units are kept. */
export interface FamilyHold {
  readonly holdId: string;
  readonly accountId: string;
  readonly olderPersonId: string;
  readonly serviceId: string;
  readonly units: WantedUnits;
  readonly extensions: number;
}

interface Raw {
  readonly hold_id: string;
  readonly account_id: string;
  readonly older_person_id: string;
  readonly service_id: string;
  readonly units: string;
  readonly extensions: number;
}

const COLUMNS = 'hold_id, account_id, older_person_id, service_id, units, extensions';

/** The only writer of whose holds are whose. */
@Injectable()
export class FamilyHolds {
  /** Holds by id; unknown ids are left out. */
  async of(tx: Tx, holdIds: readonly string[]): Promise<Map<string, FamilyHold>> {
    if (holdIds.length === 0) return new Map();
    const rows = await tx.query<Raw>(`SELECT ${COLUMNS} FROM family_hold WHERE hold_id IN (?)`, [holdIds]);
    return new Map(rows.map((row) => [row.hold_id, familyHold(row)]));
  }

  /** A hold of the actor, locked. */
  async lockOwn(tx: Tx, holdId: string): Promise<FamilyHold | undefined> {
    const [row] = await tx.query<Raw>(
      `SELECT ${COLUMNS} FROM family_hold WHERE hold_id = ? AND account_id = ? FOR UPDATE`,
      [holdId, tx.actor!.accountId],
    );
    return row && familyHold(row);
  }

  /**
   * Writes a hold into the first of the actor's places that is free; false when all are in use. The unique key on account
   * and place is the judge, so two browsers at once cannot take more than there are.
   */
  async add(
    tx: Tx,
    hold: Omit<FamilyHold, 'accountId' | 'extensions'> & { readonly kind: ServiceKind },
    places: number,
  ): Promise<boolean> {
    await this.freePlaces(tx);
    for (let place = 1; place <= places; place += 1) if (await this.take(tx, hold, place)) return true;
    return false;
  }

  /** Counts one extension; false when there were `most` already. */
  async countExtension(tx: Tx, holdId: string, most: number): Promise<boolean> {
    const counted = await tx.execute(
      'UPDATE family_hold SET extensions = extensions + 1 WHERE hold_id = ? AND extensions < ?',
      [holdId, most],
    );
    return counted === 1;
  }

  /** Deletes what is older than so many days, unless its units are still held; at most `limit` rows. Returns how many. */
  async forget(tx: Tx, days: number, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM family_hold WHERE created_at < now(3) - INTERVAL ? DAY AND NOT EXISTS (
         SELECT 1 FROM capacity_hold AS h WHERE h.id = family_hold.hold_id AND h.state = 'pending') LIMIT ?`,
      [days, limit],
    );
  }

  /** Places of holds that ended or that an offer has taken on may be used again. */
  private async freePlaces(tx: Tx): Promise<void> {
    const ended = await tx.query<{ id: string }>(
      `SELECT f.hold_id AS id FROM family_hold AS f LEFT JOIN capacity_hold AS h ON h.id = f.hold_id
        WHERE f.account_id = ? AND f.place IS NOT NULL AND (h.id IS NULL OR h.state <> 'pending' OR h.offer_id IS NOT NULL)`,
      [tx.actor!.accountId],
    );
    if (ended.length === 0) return;
    await tx.execute('UPDATE family_hold SET place = NULL WHERE hold_id IN (?)', [ended.map(({ id }) => id)]);
  }

  private async take(
    tx: Tx,
    hold: Omit<FamilyHold, 'accountId' | 'extensions'> & { readonly kind: ServiceKind },
    place: number,
  ): Promise<boolean> {
    try {
      await tx.execute(
        `INSERT INTO family_hold (hold_id, account_id, older_person_id, service_id, kind, units, place)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [
          hold.holdId,
          tx.actor!.accountId,
          hold.olderPersonId,
          hold.serviceId,
          hold.kind,
          JSON.stringify(hold.units),
          place,
        ],
      );
      return true;
    } catch (error) {
      // A unique key undoes its statement and leaves the transaction as it was.
      if (isDuplicate(error, 'family_hold_account')) return false;
      throw error;
    }
  }
}

const familyHold = (row: Raw): FamilyHold => ({
  holdId: row.hold_id,
  accountId: row.account_id,
  olderPersonId: row.older_person_id,
  serviceId: row.service_id,
  units: JSON.parse(row.units) as WantedUnits,
  extensions: row.extensions,
});
