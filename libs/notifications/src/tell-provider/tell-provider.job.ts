import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { TellAll } from '../steps/tell-all.use-case';

/** Tells the managers of a provider of its own affairs. Accounts belong to others and are only read. */
@Injectable()
export class TellProvider extends JobHandler<'notifications.tell-provider'> {
  readonly job = 'notifications.tell-provider';

  constructor(private readonly tellAll: TellAll) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell-provider'>[]): Promise<void> {
    const managers = await tx.query<{ id: string; providerId: string }>(
      `SELECT id, provider_id AS providerId FROM account
        WHERE state = 'active' AND role = 'provider_manager' AND provider_id IN (?)`,
      [items.map(({ payload }) => payload.providerId)],
    );
    const notices = items.flatMap(({ payload: { template, providerId } }) =>
      managers
        .filter((manager) => manager.providerId === providerId)
        .map(({ id }) => ({
          ...{ accountId: id, providerId, template },
          ...{ olderPersonId: null, requestId: null, alertId: null },
        })),
    );
    await this.tellAll.execute(tx, notices);
  }
}
