import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { CallForWelfare } from '../steps/call-for-welfare.use-case';

/** Nobody has taken a welfare check over in time: the next on duty hears of it. */
@Injectable()
export class ClimbWelfare extends JobHandler<'emergency.climb-welfare'> {
  readonly job = 'emergency.climb-welfare';
  override readonly batch = 8;

  constructor(private readonly call: CallForWelfare) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'emergency.climb-welfare'>[]): Promise<void> {
    const payloads = items.map(({ payload }) => payload);
    for (const { checkId, step } of payloads.sort((a, b) => (a.checkId < b.checkId ? -1 : 1))) {
      await this.call.after(tx, checkId, step);
    }
  }
}
