import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type Reader } from '@yilian/platform';
import { CONFIG, Settings } from '@yilian/platform';
import { cityDate } from '../domain/city-date';
import { cutoffOf, firstUndecided, type OrderCalendar } from '../domain/order-days';
import { type StandingOrder } from '../domain/standing-order';
import { OrderDays } from '../store/order-days.store';

/** Who is asked first. */
export interface ServiceToAsk {
  readonly id: string;
  readonly provider: string;
}

/** A moment and its date in the city, by the database's clock. */
export interface CityNow {
  readonly now: Date;
  readonly today: string;
}

/** What has to be known beside an order. Offers, services and slots of other contexts are only read. */
@Injectable()
export class OrderFacts {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly days: OrderDays,
    private readonly settings: Settings,
  ) {}

  async now(reader: Reader): Promise<CityNow> {
    const [clock] = await reader.query<{ now: Date }>('SELECT now(3) AS now');
    const { now } = clock!;
    return { now, today: cityDate(now, this.config.process.CITY_TIME_ZONE) };
  }

  /** So many days before it is due a day is asked for. Read before a transaction is opened. */
  async aheadDays({ kind }: Pick<StandingOrder, 'kind'>): Promise<number> {
    const { value } = await this.settings.get('requests.standing');
    return value.aheadDays[kind];
  }

  /** The chosen service, else who served the order last. */
  async service(reader: Reader, order: StandingOrder): Promise<ServiceToAsk | null> {
    const [row] = await reader.query<ServiceToAsk>(
      `SELECT s.id, p.name AS provider FROM service AS s JOIN provider AS p ON p.id = s.provider_id
        WHERE s.id = COALESCE(?, (SELECT o.service_id FROM care_request AS r JOIN offer AS o ON o.accepted_request_id = r.id
                                   WHERE r.standing_order_id = ? ORDER BY r.first_date DESC LIMIT 1))`,
      [order.preferredServiceId, order.id],
    );
    return row ? { id: row.id, provider: row.provider } : null;
  }

  /** What decides about the days of an order that are not decided yet. */
  async calendar(
    reader: Reader,
    order: StandingOrder,
    serviceId: string | null,
    aheadDays: number,
  ): Promise<OrderCalendar> {
    const { now, today } = await this.now(reader);
    const first = firstUndecided(order, today);
    const decided = await this.days.from(reader, order.id, first);
    return {
      ...{ today, nowMs: now.getTime(), aheadDays },
      decided: new Set(decided.map(({ date }) => date)),
      cutoffs: await cutoffsFrom(reader, serviceId, first),
    };
  }
}

async function cutoffsFrom(
  reader: Reader,
  serviceId: string | null,
  date: string,
): Promise<ReadonlyMap<string, number>> {
  if (serviceId === null) return new Map();
  const rows = await reader.query<{ on_date: string; part: string; cutoff_at: Date }>(
    `SELECT on_date, part, cutoff_at FROM capacity_slot
      WHERE service_id = ? AND on_date >= ? AND cutoff_at IS NOT NULL`,
    [serviceId, date],
  );
  return new Map(rows.map((row) => [cutoffOf(row.on_date, row.part), row.cutoff_at.getTime()]));
}
