import { Injectable } from '@nestjs/common';
import {
  type RequestLine,
  type RequestPage,
  RequestState,
  ServiceKind,
  type Urgency,
} from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { z } from 'zod';
import { mayFollow } from '../store/may-follow.query';

export const RequestFilter = z.strictObject({
  state: RequestState.optional(),
  kind: ServiceKind.optional(),
  /** Id of the last request of the page before. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type RequestFilter = z.infer<typeof RequestFilter>;

interface Raw {
  readonly id: string;
  readonly number: string;
  readonly older_person_id: string;
  readonly town_code: string;
  readonly kind: ServiceKind;
  readonly urgency: Urgency;
  readonly state: RequestState;
  readonly submitted_at: Date;
  readonly standing_order_id: string | null;
  readonly confirm_by: Date | null;
}

/** Requests that the caller may follow, newest first. */
@Injectable()
export class ListRequestsQuery {
  constructor(private readonly database: Database) {}

  async execute(principal: Principal, filter: RequestFilter): Promise<RequestPage> {
    const scope = mayFollow(principal, { person: 'r.older_person_id', town: 'r.town_code' });
    const conditions = [scope.sql];
    const values = [...scope.values];
    for (const [column, value] of [
      ['state', filter.state],
      ['kind', filter.kind],
    ] as const) {
      if (value !== undefined) {
        conditions.push(`r.${column} = ?`);
        values.push(value);
      }
    }
    if (filter.after !== undefined) {
      // Ids ascend with time, so they are a cursor that stays put while new requests arrive.
      conditions.push('r.id < ?');
      values.push(filter.after);
    }
    const rows = await this.database.query<Raw>(
      `SELECT r.id, r.number, r.older_person_id, r.town_code, r.kind, r.urgency, r.state, r.submitted_at, r.standing_order_id,
              IF(r.state = 'booked' AND stay.confirmed_at IS NULL AND stay.lapsed_at IS NULL, stay.kept_until, NULL) AS confirm_by
         FROM care_request AS r LEFT JOIN stay_application AS stay ON stay.request_id = r.id
        WHERE ${conditions.join(' AND ')} ORDER BY r.id DESC LIMIT ?`,
      [...values, filter.limit + 1],
    );
    const items = rows.slice(0, filter.limit).map(line);
    return { items, next: rows.length > filter.limit ? items.at(-1)!.id : null };
  }
}

const line = (row: Raw): RequestLine => ({
  id: row.id,
  number: row.number,
  olderPersonId: row.older_person_id,
  townCode: row.town_code,
  kind: row.kind,
  urgency: row.urgency,
  state: row.state,
  submittedAt: row.submitted_at.toISOString(),
  standingOrderId: row.standing_order_id,
  confirmBy: row.confirm_by?.toISOString() ?? null,
});
