import { Injectable } from '@nestjs/common';
import { FieldCipher, type Tx } from '@yilian/platform';
import { type OrderTerms } from '../domain/standing-order';

/** A transaction or the database. */
type Reader = Pick<Tx, 'query'>;

interface Raw {
  readonly order_id: string;
  readonly from_date: string;
  readonly weekdays: number;
  readonly content_sealed: string | null;
}
type Content = Pick<OrderTerms, 'each' | 'needs' | 'notes'>;

/** What orders agree from which day on. The content is sealed: what is needed and why speaks of health. */
@Injectable()
export class StandingTerms {
  constructor(private readonly cipher: FieldCipher) {}

  /** The terms of orders, oldest first; those of erased persons are left out. */
  async of(reader: Reader, orderIds: readonly string[]): Promise<Map<string, OrderTerms[]>> {
    const found = new Map<string, OrderTerms[]>();
    if (orderIds.length === 0) return found;
    const rows = await reader.query<Raw>(
      `SELECT order_id, from_date, weekdays, content_sealed FROM standing_order_terms
        WHERE order_id IN (?) AND content_sealed IS NOT NULL ORDER BY order_id, from_date`,
      [orderIds],
    );
    for (const row of rows) found.set(row.order_id, [...(found.get(row.order_id) ?? []), this.open(row)]);
    return found;
  }

  /** These terms count from their day on, in place of whatever was agreed for that day or a later one. */
  async put(tx: Tx, orderId: string, { fromDate, weekdays, ...content }: OrderTerms): Promise<void> {
    await tx.execute('DELETE FROM standing_order_terms WHERE order_id = ? AND from_date >= ?', [
      orderId,
      fromDate,
    ]);
    await tx.execute(
      'INSERT INTO standing_order_terms (order_id, from_date, weekdays, content_sealed) VALUES (?, ?, ?, ?)',
      [
        ...[orderId, fromDate, maskOf(weekdays)],
        this.cipher.seal(placeOf(orderId, fromDate), JSON.stringify(content)),
      ],
    );
  }

  private open({
    order_id: orderId,
    from_date: fromDate,
    weekdays,
    content_sealed: sealed,
  }: Raw): OrderTerms {
    const content = JSON.parse(this.cipher.open(placeOf(orderId, fromDate), sealed!)) as Content;
    return { fromDate, weekdays: weekdaysOf(weekdays), ...content };
  }
}

const placeOf = (orderId: string, fromDate: string): string =>
  `standing_order_terms.content.${orderId}.${fromDate}`;

const maskOf = (weekdays: readonly number[]): number =>
  weekdays.reduce((mask, day) => mask | (1 << (day - 1)), 0);

const weekdaysOf = (mask: number): number[] => [1, 2, 3, 4, 5, 6, 7].filter((day) => mask & (1 << (day - 1)));
