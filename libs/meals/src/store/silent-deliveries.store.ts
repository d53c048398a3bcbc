import { Injectable } from '@nestjs/common';
import { type Reader, type Tx } from '@yilian/platform';
import { type MealDay } from '../domain/silent-delivery';
import { type Delivery } from './deliveries.store';
import { aboutMeal } from './sheets.store';

const MOST = 200;
const UNREPORTED = "state IN ('planned', 'on_the_way')";

/** Deliveries that nobody reported in time, and who was told. Each is raised once and climbs once. */
@Injectable()
export class SilentDeliveries {
  /** Of these meals, those that nobody has been told about. */
  async unreported(reader: Reader, meals: readonly MealDay[]): Promise<string[]> {
    if (meals.length === 0) return [];
    const rows = await reader.query<{ id: string }>(
      `SELECT id FROM meal_delivery WHERE ${UNREPORTED} AND silent_at IS NULL
          AND (${meals.map(() => '(on_date = ? AND meal = ?)').join(' OR ')}) ORDER BY id LIMIT ${MOST}`,
      meals.flatMap(({ date, meal }) => [date, meal]),
    );
    return rows.map(({ id }) => id);
  }

  /** Still not reported although the kitchen was told. */
  async toClimb(reader: Reader): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      `SELECT id FROM meal_delivery WHERE ${UNREPORTED} AND silent_next_at <= now(3) ORDER BY id LIMIT ${MOST}`,
    );
    return rows.map(({ id }) => id);
  }

  /** The kitchen is told, once. */
  async raise(tx: Tx, delivery: Delivery, climbMinutes: number): Promise<void> {
    const raised = await tx.execute(
      `UPDATE meal_delivery SET silent_at = now(3), silent_next_at = now(3) + INTERVAL ? SECOND
        WHERE id = ? AND silent_at IS NULL AND ${UNREPORTED}`,
      [climbMinutes * 60, delivery.id],
    );
    if (raised === 1) tell(tx, delivery, 'kitchen');
  }

  /** Somebody looks after the person, once. */
  async climb(tx: Tx, delivery: Delivery): Promise<void> {
    const climbed = await tx.execute(
      `UPDATE meal_delivery SET silent_next_at = NULL, silent_climbed_at = now(3)
        WHERE id = ? AND silent_next_at IS NOT NULL AND silent_climbed_at IS NULL AND ${UNREPORTED}`,
      [delivery.id],
    );
    if (climbed === 1) tell(tx, delivery, 'welfare');
  }
}

function tell(tx: Tx, delivery: Delivery, level: 'kitchen' | 'welfare'): void {
  const { id, requestId, olderPersonId, townCode } = delivery;
  tx.record('meals.delivery-silent.v1', id, {
    ...{ ...aboutMeal(delivery), deliveryId: id, requestId, olderPersonId, townCode, level },
  });
}
