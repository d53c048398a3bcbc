import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

/** A kitchen as those who work in it see it. */
export interface Kitchen {
  readonly serviceId: string;
  readonly providerId: string;
}

/** Finds the kitchen of those who act. Services and providers belong to others and are only read. */
@Injectable()
export class OwnKitchen {
  /** Undefined for a service that does not exist, is no kitchen, or belongs to another provider. */
  async of(tx: Tx, serviceId: string): Promise<Kitchen | undefined> {
    const [kitchen] = await tx.query<Kitchen>(
      "SELECT id AS serviceId, provider_id AS providerId FROM service WHERE id = ? AND kind = 'meal' AND provider_id = ?",
      [serviceId, tx.actor?.providerId ?? ''],
    );
    return kitchen;
  }
}
