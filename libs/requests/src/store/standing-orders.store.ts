import { Injectable } from '@nestjs/common';
import {
  type OrderEndReason,
  type OrderEvent,
  type ServiceKind,
  type StandingOrderState,
} from '@yilian/contracts';
import { isDuplicate, type Tx } from '@yilian/platform';
import { type OrderTerms, type StandingOrder } from '../domain/standing-order';
import { StandingTerms } from './standing-terms.store';

/** A transaction or the database. */
type Reader = Pick<Tx, 'query'>;

interface Raw {
  readonly id: string;
  readonly older_person_id: string;
  readonly asked_by: string;
  readonly kind: ServiceKind;
  readonly state: StandingOrderState;
  readonly version: number;
  readonly from_date: string;
  readonly until_date: string | null;
  readonly paused_from: string | null;
  readonly paused_until: string | null;
  readonly preferred_service_id: string | null;
  readonly price_limit_fen: number | null;
  readonly town_preference: string;
  readonly end_reason: OrderEndReason | null;
  readonly planned_to: string | null;
}

const COLUMNS = `id, older_person_id, asked_by, kind, state, version, from_date, until_date, paused_from, paused_until,
  preferred_service_id, price_limit_fen, town_preference, end_reason, planned_to`;

/** A step, and the dates that it is about. */
export interface OrderStepTaken {
  readonly event: OrderEvent;
  readonly fromDate?: string | null;
  readonly untilDate?: string | null;
  readonly reason?: OrderEndReason;
}

/** What a step may change. */
export type OrderFields = Partial<
  Pick<StandingOrder, 'state' | 'untilDate' | 'pausedFrom' | 'pausedUntil' | 'endReason'>
>;

const FIELDS: Readonly<Record<keyof OrderFields, string>> = {
  state: 'state',
  untilDate: 'until_date',
  pausedFrom: 'paused_from',
  pausedUntil: 'paused_until',
  endReason: 'end_reason',
};

/** The only writer of standing orders. */
@Injectable()
export class StandingOrders {
  constructor(private readonly terms: StandingTerms) {}

  /** @throws 1062 when the draft was sent already. */
  async add(tx: Tx, order: StandingOrder, draftId: string | null): Promise<void> {
    await tx.execute(
      `INSERT INTO standing_order (id, older_person_id, asked_by, kind, state, version, from_date, until_date,
         preferred_service_id, price_limit_fen, town_preference, next_look_at, draft_id, created_at)
       VALUES (?, ?, ?, ?, 'active', 1, ?, ?, ?, ?, ?, now(3), ?, now(3))`,
      [
        ...[order.id, order.olderPersonId, order.askedBy, order.kind, order.fromDate, order.untilDate],
        ...[order.preferredServiceId, order.priceLimitFen, JSON.stringify(order.towns), draftId],
      ],
    );
    await this.terms.put(tx, order.id, order.terms[0]!);
    await this.note(tx, order, { event: 'begin', fromDate: order.fromDate, untilDate: order.untilDate });
  }

  async lock(tx: Tx, id: string): Promise<StandingOrder | undefined> {
    return this.read(tx, id, 'FOR UPDATE');
  }

  /** As it stands, without a lock. `reader`: a Tx or the Database. */
  async look(reader: Reader, id: string): Promise<StandingOrder | undefined> {
    return this.read(reader, id, '');
  }

  /** The same for several, by id. */
  async lookAll(reader: Reader, ids: readonly string[]): Promise<Map<string, StandingOrder>> {
    return this.readAll(reader, ids, '');
  }

  /** Orders that somebody has to look at, after `after` in the order of ids. */
  async toLookAt(reader: Reader, after: string, limit: number): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      `SELECT id FROM standing_order WHERE state = 'active' AND next_look_at <= now(3) AND id > ?
        ORDER BY id LIMIT ?`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Takes a locked order one step on, appends the event and has the planner look at it at once; `reopenFrom` is the first
   * day that may have to be decided anew. Returns the version that it has now.
   * @throws Error when the row is not what was locked.
   */
  async step(
    tx: Tx,
    order: StandingOrder,
    step: OrderStepTaken,
    fields: OrderFields,
    reopenFrom: string,
  ): Promise<number> {
    const named = Object.entries(fields) as [keyof OrderFields, string | null][];
    const moved = await tx.execute(
      `UPDATE standing_order SET ${named.map(([name]) => `${FIELDS[name]} = ?, `).join('')} version = version + 1,
              next_look_at = now(3), planned_to = IF(planned_to >= ?, CAST(? AS DATE) - INTERVAL 1 DAY, planned_to)
        WHERE id = ? AND version = ? AND state = 'active'`,
      [...named.map(([, value]) => value), reopenFrom, reopenFrom, order.id, order.version],
    );
    if (moved !== 1) throw new Error(`Order ${order.id} changed under its lock`);
    const after = { ...order, ...fields, version: order.version + 1 };
    await this.note(tx, after, step);
    return after.version;
  }

  /** Every day up to `plannedTo` is decided; nothing is noted when somebody steered the order meanwhile. */
  async planned(tx: Tx, order: StandingOrder, plannedTo: string, nextLookAt: Date): Promise<void> {
    await tx.execute(
      'UPDATE standing_order SET planned_to = ?, next_look_at = ? WHERE id = ? AND version = ?',
      [plannedTo, nextLookAt, order.id, order.version],
    );
  }

  /** Looks again later; what is decided so far stays as it is. */
  async lookAgain(tx: Tx, id: string, seconds: number): Promise<void> {
    await tx.execute('UPDATE standing_order SET next_look_at = now(3) + INTERVAL ? SECOND WHERE id = ?', [
      seconds,
      id,
    ]);
  }

  private async note(tx: Tx, order: StandingOrder, step: OrderStepTaken): Promise<void> {
    const { id: orderId, olderPersonId, kind, state, version } = order;
    await tx.execute(
      `INSERT INTO standing_order_event (order_id, seq, event, from_date, until_date, reason, actor_id, actor_role)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[orderId, version, step.event, step.fromDate ?? null, step.untilDate ?? null, step.reason ?? null],
        ...[tx.actor?.accountId ?? null, tx.actor?.role ?? null],
      ],
    );
    const by = tx.actor?.accountId ?? null;
    const fact = { orderId, olderPersonId, kind, event: step.event, state, version, by };
    tx.record('requests.standing-order-changed.v1', orderId, fact);
  }

  private async read(reader: Reader, id: string, how: string): Promise<StandingOrder | undefined> {
    return (await this.readAll(reader, [id], how)).get(id);
  }

  private async readAll(
    reader: Reader,
    ids: readonly string[],
    how: string,
  ): Promise<Map<string, StandingOrder>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.query<Raw>(`SELECT ${COLUMNS} FROM standing_order WHERE id IN (?) ${how}`, [
      ids,
    ]);
    const terms = await this.terms.of(reader, ids);
    return new Map(rows.map((row) => [row.id, orderOf(row, terms.get(row.id) ?? [])]));
  }
}

const orderOf = (row: Raw, terms: readonly OrderTerms[]): StandingOrder => ({
  id: row.id,
  olderPersonId: row.older_person_id,
  askedBy: row.asked_by,
  kind: row.kind,
  state: row.state,
  version: row.version,
  fromDate: row.from_date,
  untilDate: row.until_date,
  pausedFrom: row.paused_from,
  pausedUntil: row.paused_until,
  preferredServiceId: row.preferred_service_id,
  priceLimitFen: row.price_limit_fen,
  towns: JSON.parse(row.town_preference) as string[],
  endReason: row.end_reason,
  plannedTo: row.planned_to,
  terms,
});

/** True when an order failed to be added because its draft had become one before. */
export const isDraftSent = (error: unknown): boolean => isDuplicate(error, 'standing_order_draft');
