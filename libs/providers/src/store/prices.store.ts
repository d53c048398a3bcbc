import { Injectable } from '@nestjs/common';
import { type PriceItem } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';

/** A price as it is said. */
export interface SaidPrice {
  readonly priceFen: number | null;
  readonly toFen: number | null;
  readonly includes: readonly PriceItem[] | null;
}

/** Prices by day. What a service costs now stands in the service alone; here is what it cost and what it will. */
@Injectable()
export class Prices {
  /** A second price for the same day replaces the first. */
  async say(
    tx: Tx,
    serviceId: string,
    fromDate: string,
    { priceFen, toFen, includes }: SaidPrice,
  ): Promise<void> {
    await this.keepFirst(tx, serviceId);
    await tx.execute(
      `INSERT INTO service_price (id, service_id, from_date, price_fen, price_to_fen, price_includes)
       VALUES (?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE price_fen = VALUES(price_fen), price_to_fen = VALUES(price_to_fen),
         price_includes = VALUES(price_includes), said_at = now(3), applied = 0`,
      [newId(), serviceId, fromDate, priceFen, toFen, includes && JSON.stringify(includes)],
    );
  }

  /** Writes down from when a service costs what it does, after that was changed there; nothing when it is the same. */
  async note(tx: Tx, serviceId: string, today: string): Promise<void> {
    await tx.execute(
      `INSERT INTO service_price (id, service_id, from_date, price_fen, price_to_fen, price_includes, applied)
       SELECT ?, s.id, ?, s.price_fen, s.price_to_fen, s.price_includes, 1
         FROM service s JOIN service_price h ON h.service_id = s.id
        WHERE s.id = ? AND h.from_date = (SELECT MAX(last.from_date) FROM service_price last
                                           WHERE last.service_id = s.id AND last.from_date <= ?)
          AND NOT (h.price_fen <=> s.price_fen AND h.price_to_fen <=> s.price_to_fen
                   AND h.price_includes <=> s.price_includes)
       ON DUPLICATE KEY UPDATE price_fen = VALUES(price_fen), price_to_fen = VALUES(price_to_fen),
         price_includes = VALUES(price_includes), said_at = now(3), applied = 1`,
      [newId(), today, serviceId, today],
    );
  }

  /** What a service costs before anything else is said stands first in its history, from the day the provider came. */
  async keepFirst(tx: Tx, serviceId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO service_price (id, service_id, from_date, price_fen, price_to_fen, price_includes, said_at, applied)
       SELECT ?, s.id, DATE(p.created_at) - INTERVAL 1 DAY, s.price_fen, s.price_to_fen, s.price_includes,
              p.created_at, 1
         FROM service s JOIN provider p ON p.id = s.provider_id
        WHERE s.id = ? AND NOT EXISTS (SELECT 1 FROM service_price h WHERE h.service_id = s.id)`,
      [newId(), serviceId],
    );
  }

  /** Makes the latest price that is due the price of its service; says whether it changed. */
  async apply(tx: Tx, serviceId: string, today: string): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE service s JOIN service_price h ON h.service_id = s.id
          SET s.price_fen = h.price_fen, s.price_to_fen = h.price_to_fen, s.price_includes = h.price_includes,
              s.version = s.version + 1
        WHERE s.id = ? AND h.applied = 0
          AND h.from_date = (SELECT MAX(due.from_date) FROM service_price due
                              WHERE due.service_id = s.id AND due.from_date <= ?)`,
      [serviceId, today],
    );
    await tx.execute('UPDATE service_price SET applied = 1 WHERE service_id = ? AND from_date <= ?', [
      serviceId,
      today,
    ]);
    return changed > 0;
  }

  /** Services with a price whose day has come. */
  async due(tx: Tx, today: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ serviceId: string }>(
      `SELECT DISTINCT service_id AS serviceId FROM service_price WHERE applied = 0 AND from_date <= ?
        ORDER BY service_id LIMIT ?`,
      [today, most],
    );
    return rows.map(({ serviceId }) => serviceId);
  }

  /** Takes a price back whose day has not come. False when there is none. */
  async takeBack(tx: Tx, serviceId: string, id: string, today: string): Promise<boolean> {
    const removed = await tx.execute(
      'DELETE FROM service_price WHERE id = ? AND service_id = ? AND applied = 0 AND from_date > ?',
      [id, serviceId, today],
    );
    return removed === 1;
  }
}
