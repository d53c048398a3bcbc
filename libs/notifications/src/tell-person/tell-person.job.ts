import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { TellAll } from '../steps/tell-all.use-case';

/** Tells an older person, on their own account, what others did for them. */
@Injectable()
export class TellPerson extends JobHandler<'notifications.tell-person'> {
  readonly job = 'notifications.tell-person';

  constructor(private readonly tellAll: TellAll) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell-person'>[]): Promise<void> {
    await this.tellAll.execute(
      tx,
      items.map(({ payload: { kind, ...ids } }) => ({
        ...ids,
        providerId: null,
        alertId: null,
        template: kind,
      })),
    );
  }
}
