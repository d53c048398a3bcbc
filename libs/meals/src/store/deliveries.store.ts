import { Injectable } from '@nestjs/common';
import { type DeliveryState, type NotDeliveredReason } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Reader, type Tx } from '@yilian/platform';
import { type BookedPortion, type KnownDelivery } from '../domain/follow-sheet';
import { type DeliveryEvent, mealDeliveryMachine } from '../domain/meal-delivery.machine';
import { MealDeliveryRow } from './meal-delivery.row';
import { type Portion } from './portions.query';
import { aboutMeal, type Sheet } from './sheets.store';

/** A delivery as its row says. */
export interface Delivery extends Pick<Sheet, 'serviceId' | 'providerId' | 'date' | 'meal'>, KnownDelivery {
  readonly sheetId: string;
  readonly olderPersonId: string;
  readonly townCode: string;
  readonly number: string;
  readonly needMask: number;
  readonly quantity: number;
  readonly reason: NotDeliveredReason | null;
  readonly version: number;
  readonly reportedAt: Date | null;
  /** When its kitchen was told that nobody has reported it. */
  readonly silentAt: Date | null;
}

const SELECT = `
  SELECT d.id, d.sheet_id AS sheetId, d.service_id AS serviceId, d.provider_id AS providerId, d.on_date AS date, d.meal,
         d.request_id AS requestId, d.older_person_id AS olderPersonId, r.town_code AS townCode, r.number,
         r.need_mask AS needMask, d.quantity, d.address_index AS addressIndex, d.state, d.reason, d.version,
         d.reported_at AS reportedAt, d.silent_at AS silentAt
    FROM meal_delivery AS d JOIN care_request AS r ON r.id = d.request_id`;

/** Deliveries of meals. Requests belong to others and are only read. */
@Injectable()
export class MealDeliveries {
  /** Of a sheet, by the number of the booking. */
  async ofSheet(reader: Reader, sheetId: string): Promise<Delivery[]> {
    return reader.query<Delivery>(`${SELECT} WHERE d.sheet_id = ? ORDER BY r.number`, [sheetId]);
  }

  async ofRequest(reader: Reader, requestId: string): Promise<Delivery[]> {
    return reader.query<Delivery>(`${SELECT} WHERE d.request_id = ? ORDER BY d.on_date, d.meal`, [requestId]);
  }

  async byId(reader: Reader, id: string): Promise<Delivery | undefined> {
    const [row] = await reader.query<Delivery>(`${SELECT} WHERE d.id = ?`, [id]);
    return row;
  }

  /** Locks deliveries in the order of their ids, so that two transactions never wait for each other. */
  async lock(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('SELECT id FROM meal_delivery WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
  }

  /** Puts deliveries of a sheet in; returns them with their ids. */
  async add<P extends Portion & BookedPortion>(
    tx: Tx,
    { id: sheetId, serviceId, providerId, date, meal }: Omit<Sheet, 'frozenAt' | 'portions'>,
    portions: readonly P[],
  ): Promise<readonly (P & { readonly id: string })[]> {
    const added = portions.map((portion) => ({ ...portion, id: newId() }));
    await tx.insert(
      MealDeliveryRow,
      added.map(({ id, requestId, olderPersonId, quantity, addressIndex }) => ({
        ...{ id, sheetId, serviceId, providerId, requestId, olderPersonId },
        ...{ onDate: date, meal, quantity, addressIndex },
      })),
    );
    return added;
  }

  async move(tx: Tx, id: string, addressIndex: string): Promise<void> {
    await tx.execute('UPDATE meal_delivery SET address_index = ? WHERE id = ?', [addressIndex, id]);
  }

  /**
   * Moves a locked one along its machine: state and fact in one go.
   * @throws Error when the table does not list the move, or the row is not what was read.
   */
  async turn(
    tx: Tx,
    delivery: Delivery,
    event: DeliveryEvent,
    reason: NotDeliveredReason | null = null,
  ): Promise<{ readonly id: string; readonly state: DeliveryState; readonly version: number }> {
    const state = mealDeliveryMachine.next(delivery.state, event);
    if (!state) throw new Error(`Delivery ${delivery.id} cannot ${event} from ${delivery.state}`);
    const moved = await tx.execute(
      `UPDATE meal_delivery SET state = ?, reason = ?, version = version + 1,
              reported_at = IF(? = 'cancel', reported_at, now(3)), silent_next_at = NULL WHERE id = ? AND state = ? AND version = ?`,
      [state, reason, event, delivery.id, delivery.state, delivery.version],
    );
    if (moved !== 1) throw new Error(`Delivery ${delivery.id} is not what was locked`);
    const { id, requestId, olderPersonId, townCode } = delivery;
    const version = delivery.version + 1;
    tx.record('meals.delivery-changed.v1', id, {
      ...{ ...aboutMeal(delivery), deliveryId: id, requestId, olderPersonId, townCode, state, version },
    });
    return { id, state, version };
  }

  /** Meals of a booking for which there is no delivery yet. */
  async toCome(reader: Reader, requestId: string): Promise<number> {
    const [row] = await reader.query<{ n: number }>(
      `SELECT COUNT(*) AS n FROM offer AS o JOIN hold_slot AS u ON u.hold_id = o.hold_id
         JOIN capacity_slot AS s ON s.id = u.slot_id
         LEFT JOIN meal_delivery AS d ON d.request_id = o.accepted_request_id AND d.on_date = s.on_date AND d.meal = s.part
        WHERE o.accepted_request_id = ? AND d.id IS NULL`,
      [requestId],
    );
    return row!.n;
  }
}
