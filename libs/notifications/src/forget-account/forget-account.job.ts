import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { Deliveries } from '../store/deliveries.store';
import { PreferencesStore } from '../store/preferences.store';

/** An account is gone: its number, and what was sent to it, go as well. */
@Injectable()
export class ForgetAccount extends JobHandler<'notifications.forget-account'> {
  readonly job = 'notifications.forget-account';

  constructor(
    private readonly preferences: PreferencesStore,
    private readonly deliveries: Deliveries,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.forget-account'>[]): Promise<void> {
    const accountIds = items.map(({ payload }) => payload.accountId);
    await this.preferences.forget(tx, accountIds);
    await this.deliveries.forget(tx, accountIds);
  }
}
