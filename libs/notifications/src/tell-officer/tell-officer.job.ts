import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { type Notice } from '../domain/notice';
import { TellAll } from '../steps/tell-all.use-case';

/** Tells officers what waits at their desk. Accounts belong to others and are only read. */
@Injectable()
export class TellOfficer extends JobHandler<'notifications.tell-officer'> {
  readonly job = 'notifications.tell-officer';

  constructor(private readonly tellAll: TellAll) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell-officer'>[]): Promise<void> {
    const causes = items.map(({ payload }) => payload);
    const active = await tx.query<{ id: string }>(
      `SELECT id FROM account WHERE state = 'active' AND role IN ('town_officer', 'city_officer') AND id IN (?)`,
      [causes.map(({ officerId }) => officerId)],
    );
    const known = new Set(active.map(({ id }) => id));
    const about = { providerId: null, olderPersonId: null, requestId: null, alertId: null };
    const notices = causes
      .filter(({ officerId }) => known.has(officerId))
      .map(({ template, officerId }): Notice => ({ ...about, accountId: officerId, template }));
    await this.tellAll.execute(tx, notices);
  }
}
