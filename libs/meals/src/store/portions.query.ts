import { Injectable } from '@nestjs/common';
import { type RequestState } from '@yilian/contracts';
import { type Reader } from '@yilian/platform';
import { type MealOrder } from '../domain/count-meals';
import { type MealOfKitchen } from './menus.store';

/** What one booking orders of a meal. */
export interface Portion extends MealOrder {
  readonly requestId: string;
  readonly olderPersonId: string;
}

/** A cancelled booking keeps its units until dispatch gives them back; nobody cooks for it meanwhile. */
const EATING: readonly RequestState[] = ['booked', 'in_service', 'completed', 'closed'];

/** Reads what is booked of a meal. Requests, offers and units belong to others and are only read. */
@Injectable()
export class Portions {
  /** By number, as booked at this moment. */
  async of(reader: Reader, { serviceId, date, meal }: MealOfKitchen): Promise<Portion[]> {
    return reader.query<Portion>(
      `SELECT r.id AS requestId, r.number, r.older_person_id AS olderPersonId, r.need_mask AS needMask, u.quantity
         FROM capacity_slot AS s
         JOIN hold_slot AS u ON u.slot_id = s.id
         JOIN capacity_hold AS h ON h.id = u.hold_id AND h.state = 'confirmed'
         JOIN offer AS o ON o.hold_id = h.id
         JOIN care_request AS r ON r.id = o.accepted_request_id
        WHERE s.service_id = ? AND s.on_date = ? AND s.part = ? AND r.state IN (?) ORDER BY r.number`,
      [serviceId, date, meal, EATING],
    );
  }
}
