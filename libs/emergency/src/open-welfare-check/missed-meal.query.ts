import { Injectable } from '@nestjs/common';
import { Category, type DeliveryState } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type NewCheck } from '../store/welfare-checks.store';

/** A delivery and who was to get it. */
export interface MissedMeal extends NewCheck {
  readonly state: DeliveryState;
  readonly categories: readonly Category[];
  /** Nobody said what became of it, although its kitchen was asked. */
  readonly isSilent: boolean;
}

/** Reads what became of a meal and of whom it was for. Deliveries and persons belong to others and are only read. */
@Injectable()
export class MissedMealQuery {
  async of(tx: Tx, deliveryId: string): Promise<MissedMeal | undefined> {
    const [row] = await tx.query<
      Omit<MissedMeal, 'categories' | 'isSilent'> & { readonly categories: string; readonly silent: number }
    >(
      `SELECT d.id AS deliveryId, d.request_id AS requestId, d.older_person_id AS olderPersonId, d.state,
              d.silent_climbed_at IS NOT NULL AS silent,
              person.town_code AS townCode, person.community_code AS communityCode, person.categories
         FROM meal_delivery AS d JOIN older_person AS person ON person.id = d.older_person_id WHERE d.id = ?`,
      [deliveryId],
    );
    if (!row) return undefined;
    const { silent, categories, ...meal } = row;
    return { ...meal, categories: Category.array().parse(JSON.parse(categories)), isSilent: silent === 1 };
  }
}
