import { Injectable } from '@nestjs/common';
import { Category } from '@yilian/contracts';
import { type Point } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { type Delivery } from '../store/deliveries.store';

/** What a courier has to know of a door beside the address. */
export interface Door {
  readonly at: Point | null;
  readonly communityCode: string | null;
  readonly livesAlone: boolean;
  /** Added, or with another address, after the cut-off. */
  readonly changed: boolean;
}

/** Reads what is behind the doors of a round. Persons and providers belong to others and are only read. */
@Injectable()
export class Doors {
  /** By the id of the delivery. */
  async of(tx: Tx, deliveries: readonly Delivery[]): Promise<ReadonlyMap<string, Door>> {
    if (deliveries.length === 0) return new Map();
    const rows = await tx.query<{
      id: string;
      lng: number | null;
      lat: number | null;
      communityCode: string | null;
      categories: string;
      changes: number;
    }>(
      `SELECT d.id, p.lng, p.lat, p.community_code AS communityCode, p.categories,
              (SELECT COUNT(*) FROM kitchen_change AS c
                WHERE c.delivery_id = d.id AND c.kind IN ('added', 'address_changed')) AS changes
         FROM meal_delivery AS d JOIN older_person AS p ON p.id = d.older_person_id WHERE d.id IN (?)`,
      [deliveries.map(({ id }) => id)],
    );
    return new Map(
      rows.map(({ id, lng, lat, communityCode, categories, changes }) => [
        id,
        {
          at: pointOf(lng, lat),
          communityCode,
          livesAlone: Category.array().parse(JSON.parse(categories)).includes('lives_alone'),
          changed: changes > 0,
        },
      ]),
    );
  }

  /** Where the kitchen is; null when nobody knows. */
  async kitchen(tx: Tx, serviceId: string): Promise<Point | null> {
    const [row] = await tx.query<{ lng: number | null; lat: number | null }>(
      'SELECT p.lng, p.lat FROM service AS s JOIN provider AS p ON p.id = s.provider_id WHERE s.id = ?',
      [serviceId],
    );
    return row ? pointOf(row.lng, row.lat) : null;
  }
}

const pointOf = (lng: number | null, lat: number | null): Point | null =>
  lng === null || lat === null ? null : { lng, lat };
