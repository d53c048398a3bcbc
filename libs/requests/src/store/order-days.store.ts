import { Injectable } from '@nestjs/common';
import { type OrderDayOutcome, type RequestState } from '@yilian/contracts';
import { isDuplicate, type Tx } from '@yilian/platform';

/** A transaction or the database. */
type Reader = Pick<Tx, 'query'>;

/** What became of a day so far, and the request that it is. */
export interface DecidedDay {
  readonly date: string;
  readonly outcome: OrderDayOutcome;
  readonly requestId: string | null;
  readonly requestState: RequestState | null;
  readonly provider: string | null;
}

interface Raw {
  readonly on_date: string;
  readonly outcome: OrderDayOutcome;
  readonly request_id: string | null;
  readonly state: RequestState | null;
  readonly provider: string | null;
}

/** The only writer of what became of the days of orders. */
@Injectable()
export class OrderDays {
  /** Decides a day; false when somebody has decided it already: the key (order, date) is the judge. */
  async decide(
    tx: Tx,
    orderId: string,
    date: string,
    outcome: OrderDayOutcome,
    requestId: string | null = null,
  ): Promise<boolean> {
    try {
      await tx.execute(
        'INSERT INTO standing_order_day (order_id, on_date, outcome, request_id) VALUES (?, ?, ?, ?)',
        [orderId, date, outcome, requestId],
      );
      return true;
    } catch (error) {
      // A unique key undoes its statement and leaves the transaction as it was.
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Decided days from a date on, in order. Offers and providers belong to other contexts and are only read. */
  async from(reader: Reader, orderId: string, date: string): Promise<DecidedDay[]> {
    const rows = await reader.query<Raw>(
      `SELECT day.on_date, day.outcome, day.request_id, r.state, p.name AS provider
         FROM standing_order_day AS day LEFT JOIN care_request AS r ON r.id = day.request_id
         LEFT JOIN offer AS o ON o.accepted_request_id = r.id LEFT JOIN provider AS p ON p.id = o.provider_id
        WHERE day.order_id = ? AND day.on_date >= ? ORDER BY day.on_date`,
      [orderId, date],
    );
    return rows.map((row) => ({
      ...{ date: row.on_date, outcome: row.outcome, requestId: row.request_id },
      ...{ requestState: row.state, provider: row.provider },
    }));
  }

  /** The days become something else, and their requests, which were cancelled before, no longer stand for them. */
  async redecide(tx: Tx, orderId: string, dates: readonly string[], outcome: OrderDayOutcome): Promise<void> {
    if (dates.length === 0) return;
    await tx.execute(
      `UPDATE standing_order_day SET outcome = ?, request_id = NULL, decided_at = now(3)
        WHERE order_id = ? AND on_date IN (?)`,
      [outcome, orderId, dates],
    );
  }

  /** Nobody has decided about these days any more. */
  async forget(tx: Tx, orderId: string, dates: readonly string[]): Promise<void> {
    if (dates.length === 0) return;
    await tx.execute('DELETE FROM standing_order_day WHERE order_id = ? AND on_date IN (?)', [
      orderId,
      dates,
    ]);
  }

  /** Nobody has decided any more about days from a date on that came out like this. */
  async forgetFrom(
    tx: Tx,
    orderId: string,
    date: string,
    outcomes: readonly OrderDayOutcome[],
  ): Promise<void> {
    await tx.execute(
      'DELETE FROM standing_order_day WHERE order_id = ? AND on_date >= ? AND outcome IN (?)',
      [orderId, date, outcomes],
    );
  }
}
