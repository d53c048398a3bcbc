import { Injectable } from '@nestjs/common';
import { Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { HookDeliveries } from '../store/hook-deliveries.store';

const ROWS_AT_A_TIME = 1_000;

/** Removes deliveries that are settled and old, a little at a time. */
@Injectable()
export class ForgetDeliveries extends Schedule {
  readonly name = 'integration.forget-deliveries';
  readonly everyMs = 60_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: HookDeliveries,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { keptDays } = (await this.settings.get('integration.webhooks')).value;
    let removed = ROWS_AT_A_TIME;
    while (removed >= ROWS_AT_A_TIME) {
      removed = await this.work.write(async (tx) => this.deliveries.forget(tx, keptDays, ROWS_AT_A_TIME));
    }
  }
}
