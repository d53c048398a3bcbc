import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { CallDuty } from '../steps/call-duty.use-case';

/** Nobody has taken over in time: the next on duty hears of it. */
@Injectable()
export class ClimbAlert extends JobHandler<'emergency.climb'> {
  readonly job = 'emergency.climb';
  /** Few at once: whoever is in danger waits for nobody else's transaction. */
  override readonly batch = 8;

  constructor(private readonly callDuty: CallDuty) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'emergency.climb'>[]): Promise<void> {
    // Always in the same order, so that two workers never wait for each other.
    const payloads = items.map(({ payload }) => payload);
    for (const { alertId, step } of payloads.sort((a, b) => (a.alertId < b.alertId ? -1 : 1))) {
      await this.callDuty.after(tx, alertId, step);
    }
  }
}
