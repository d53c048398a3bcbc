import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type LocalDate } from '@yilian/contracts';
import { CONFIG, Settings, type Tx } from '@yilian/platform';
import { wallClock } from '../domain/wall-clock';

/** The booking that hangs on a request: who accepted it, which units it has, from when until when. */
export interface BookingUnits {
  readonly requestId: string;
  readonly providerId: string;
  readonly serviceId: string;
  readonly offerId: string;
  readonly holdId: string;
  readonly firstDate: LocalDate;
  /** Null for a stay without an end. */
  readonly lastDate: LocalDate | null;
}

const AT_ONCE = 200;

/** Visits of request `r` that a caregiver reports; where there are some, they decide and not the hours. */
const REPORTED = `SELECT 1 FROM visit AS v JOIN caregiver AS c ON c.id = v.caregiver_id AND c.account_id IS NOT NULL
  WHERE v.request_id = r.id`;

/** When the first unit of hold `h` begins and the last one ends, by the clocks of the city; the end is null for ever. */
const SPAN = `
  SELECT r.id AS requestId, o.provider_id AS providerId, o.service_id AS serviceId, o.id AS offerId, h.id AS holdId,
         CASE r.kind
           WHEN 'residential' THEN h.from_date + INTERVAL ? MINUTE
           WHEN 'home_care' THEN (SELECT MIN(q.quarter_at) FROM caregiver_quarter q WHERE q.hold_id = h.id)
           ELSE (SELECT MIN(s.on_date + INTERVAL CASE s.part WHEN 'morning' THEN ? WHEN 'afternoon' THEN ? WHEN 'lunch' THEN ? ELSE ? END MINUTE)
                   FROM hold_slot u JOIN capacity_slot s ON s.id = u.slot_id WHERE u.hold_id = h.id)
         END AS begins,
         CASE r.kind
           WHEN 'residential' THEN h.from_date + INTERVAL h.nights DAY + INTERVAL ? MINUTE
           WHEN 'home_care' THEN (SELECT MAX(q.quarter_at) + INTERVAL 15 MINUTE FROM caregiver_quarter q
                                   WHERE q.hold_id = h.id AND q.travel = 0)
           ELSE (SELECT MAX(s.on_date + INTERVAL CASE s.part WHEN 'morning' THEN ? WHEN 'afternoon' THEN ? WHEN 'lunch' THEN ? ELSE ? END MINUTE)
                   FROM hold_slot u JOIN capacity_slot s ON s.id = u.slot_id WHERE u.hold_id = h.id)
         END AS ends
    FROM care_request r
    JOIN offer o ON o.accepted_request_id = r.id
    JOIN capacity_hold h ON h.id = o.hold_id AND h.state = 'confirmed'`;

/** Reads bookings with the units that capacity gave them. Requests, offers and units belong to others and are only read. */
@Injectable()
export class Bookings {
  constructor(
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The database's clock as the city reads it. */
  async now(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    return wallClock(row!.now, this.config.process.CITY_TIME_ZONE);
  }

  /** Booked requests whose first unit has begun, oldest first; without stays that their family has not confirmed. */
  async begun(tx: Tx): Promise<string[]> {
    const now = await this.now(tx);
    const due = `r.state = 'booked' AND r.first_date <= ? AND NOT EXISTS (
      SELECT 1 FROM stay_application AS stay
       WHERE stay.request_id = r.id AND stay.kept_until IS NOT NULL AND stay.confirmed_at IS NULL)
      AND NOT EXISTS (${REPORTED})`;
    return this.ids(tx, due, 'begins <= ?', [now.slice(0, 10), now]);
  }

  /**
   * Requests under way whose last unit is over, oldest first; a stay without an end is never among them, and none whose
   * visits are still waited for.
   */
  async over(tx: Tx): Promise<string[]> {
    const { closeHours } = (await this.settings.get('fulfilment.visits')).value;
    const waits = `${REPORTED} AND (v.state IN ('scheduled', 'checked_in')
      OR (v.state = 'missed' AND v.ends_at > now(3) - INTERVAL ? SECOND))`;
    return this.ids(tx, `r.state = 'in_service' AND NOT EXISTS (${waits})`, 'ends <= ?', [
      closeHours * 3_600,
      await this.now(tx),
    ]);
  }

  /** Booked requests to whose visits nobody came, and nothing that was sent late can come any more. */
  async abandoned(tx: Tx): Promise<string[]> {
    const { offlineHours } = (await this.settings.get('fulfilment.visits')).value;
    const waits = `SELECT 1 FROM visit AS v WHERE v.request_id = r.id AND v.state <> 'cancelled'
      AND (v.state <> 'missed' OR v.ends_at > now(3) - INTERVAL ? HOUR)`;
    return this.ids(
      tx,
      `r.kind = 'home_care' AND r.state = 'booked' AND r.first_date <= ? AND NOT EXISTS (${waits})`,
      "EXISTS (SELECT 1 FROM visit AS v WHERE v.request_id = requestId AND v.state = 'missed')",
      [(await this.now(tx)).slice(0, 10), offlineHours],
    );
  }

  /** The booking of a request; undefined when nobody has accepted it. */
  async of(tx: Tx, requestId: string): Promise<BookingUnits | undefined> {
    const [row] = await tx.query<BookingUnits>(
      `SELECT requestId, providerId, serviceId, offerId, holdId, DATE_FORMAT(begins, '%Y-%m-%d') AS firstDate,
              DATE_FORMAT(ends, '%Y-%m-%d') AS lastDate
         FROM (${SPAN} WHERE r.id = ?) AS span`,
      [...(await this.minutes()), requestId],
    );
    return row;
  }

  /** Whose booking a request was, also when its units were given back since. */
  async providerOf(tx: Tx, requestId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ providerId: string }>(
      'SELECT provider_id AS providerId FROM offer WHERE accepted_request_id = ?',
      [requestId],
    );
    return row?.providerId;
  }

  private async ids(
    tx: Tx,
    where: string,
    due: string,
    values: readonly (string | number)[],
  ): Promise<string[]> {
    const rows = await tx.query<{ requestId: string }>(
      `SELECT requestId FROM (${SPAN} WHERE ${where}) AS span WHERE ${due} ORDER BY requestId LIMIT ${AT_ONCE}`,
      [...(await this.minutes()), ...values],
    );
    return rows.map(({ requestId }) => requestId);
  }

  private async minutes(): Promise<number[]> {
    const { arrivalMinute, departureMinute, parts } = (await this.settings.get('fulfilment.rules')).value;
    const { morning, afternoon, lunch, dinner } = parts;
    const inOrder = [morning, afternoon, lunch, dinner];
    return [
      arrivalMinute,
      ...inOrder.map(({ fromMinute }) => fromMinute),
      departureMinute,
      ...inOrder.map(({ toMinute }) => toMinute),
    ];
  }
}
