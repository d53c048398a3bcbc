import { Injectable } from '@nestjs/common';
import { type DatedPrice, type PriceHistory, type PriceItem, type PriceUnit } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { ProvidersDay } from '../city-day.query';

interface Raw {
  readonly id: string;
  readonly fromDate: string;
  readonly priceFen: number | null;
  readonly toFen: number | null;
  readonly includes: string | null;
  readonly saidAt: Date;
}
interface Present extends Pick<Raw, 'priceFen' | 'toFen' | 'includes'> {
  readonly unit: PriceUnit;
}

/** What a service cost, costs and will cost. */
@Injectable()
export class ListPricesQuery {
  constructor(
    private readonly database: Database,
    private readonly day: ProvidersDay,
  ) {}

  /** Undefined for a service of somebody else. */
  async of(providerId: string, serviceId: string): Promise<PriceHistory | undefined> {
    const [[present], rows, today] = await Promise.all([
      this.database.read<Present>(
        `SELECT price_unit AS unit, price_fen AS priceFen, price_to_fen AS toFen, price_includes AS includes
           FROM service WHERE id = ? AND provider_id = ?`,
        [serviceId, providerId],
      ),
      this.database.read<Raw>(
        `SELECT id, from_date AS fromDate, price_fen AS priceFen, price_to_fen AS toFen, price_includes AS includes,
                said_at AS saidAt
           FROM service_price WHERE service_id = ? ORDER BY from_date DESC LIMIT 200`,
        [serviceId],
      ),
      this.day.today(),
    ]);
    if (!present) return undefined;
    const { unit, ...price } = present;
    const inForce = rows.find(({ fromDate }) => fromDate <= today)?.id;
    const items = rows.map((row): DatedPrice => {
      const state = row.fromDate > today ? 'coming' : row.id === inForce ? 'present' : 'past';
      return { ...opened(row), state, saidAt: row.saidAt.toISOString() };
    });
    return { unit, present: opened(price), items, today };
  }
}

const opened = <Row extends { readonly includes: string | null }>({
  includes,
  ...row
}: Row): Omit<Row, 'includes'> & { includes: PriceItem[] | null } => ({
  ...row,
  includes: includes === null ? null : (JSON.parse(includes) as PriceItem[]),
});
