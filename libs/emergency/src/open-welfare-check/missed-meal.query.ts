import { Injectable } from '@nestjs/common';
import { Category, type DeliveryState } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type NewCheck } from '../store/welfare-checks.store';

/** A delivery and who was to get it. */
export interface MissedMeal extends NewCheck {
  readonly state: DeliveryState;
  readonly categories: readonly Category[];
}

/** Reads what became of a meal and of whom it was for. Deliveries and persons belong to others and are only read. */
@Injectable()
export class MissedMealQuery {
  async of(tx: Tx, deliveryId: string): Promise<MissedMeal | undefined> {
    const [row] = await tx.query<Omit<MissedMeal, 'categories'> & { readonly categories: string }>(
      `SELECT d.id AS deliveryId, d.request_id AS requestId, d.older_person_id AS olderPersonId, d.state,
              person.town_code AS townCode, person.community_code AS communityCode, person.categories
         FROM meal_delivery AS d JOIN older_person AS person ON person.id = d.older_person_id WHERE d.id = ?`,
      [deliveryId],
    );
    return row && { ...row, categories: Category.array().parse(JSON.parse(row.categories)) };
  }
}
