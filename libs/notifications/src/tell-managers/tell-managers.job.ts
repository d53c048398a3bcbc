import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { type Notice } from '../domain/notice';
import { TellAll } from '../steps/tell-all.use-case';

/** Tells the managers of a provider what waits for them at their desk. Accounts belong to others and are only read. */
@Injectable()
export class TellManagers extends JobHandler<'notifications.tell-managers'> {
  readonly job = 'notifications.tell-managers';

  constructor(private readonly tellAll: TellAll) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell-managers'>[]): Promise<void> {
    const causes = items.map(({ payload }) => payload);
    const managers = await tx.query<{ id: string; providerId: string }>(
      `SELECT id, provider_id AS providerId FROM account
        WHERE state = 'active' AND role = 'provider_manager' AND provider_id IN (?)`,
      [causes.map(({ providerId }) => providerId)],
    );
    const about = { olderPersonId: null, requestId: null, alertId: null };
    const notices = causes.flatMap(({ template, providerId }): Notice[] =>
      managers
        .filter((one) => one.providerId === providerId)
        .map(({ id }) => ({ ...about, accountId: id, providerId, template })),
    );
    await this.tellAll.execute(tx, notices);
  }
}
