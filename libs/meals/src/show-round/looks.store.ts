import { Injectable } from '@nestjs/common';
import { Audit, Settings, type Tx } from '@yilian/platform';
import { type Delivery } from '../store/deliveries.store';

const ACTION = 'meals.contact-viewed';

/** Writes down whose names and addresses were opened. A page that refreshes is one look. */
@Injectable()
export class Looks {
  constructor(
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async note(tx: Tx, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const { oneLookMinutes } = (await this.settings.get('people.rules')).value;
    const looked = await tx.query<{ id: string }>(
      `SELECT DISTINCT object_id AS id FROM audit_entry
        WHERE object_id IN (?) AND actor_id = ? AND action = ? AND at > now(3) - INTERVAL ? MINUTE`,
      [
        deliveries.map(({ olderPersonId }) => olderPersonId),
        ...[tx.actor!.accountId, ACTION, oneLookMinutes],
      ],
    );
    const known = new Set(looked.map(({ id }) => id));
    for (const { olderPersonId, id } of deliveries) {
      if (known.has(olderPersonId)) continue;
      known.add(olderPersonId);
      await this.audit.append(tx, ACTION, olderPersonId, { deliveryId: id });
    }
  }
}
