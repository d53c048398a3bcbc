import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { PersonRecipientsQuery } from '../person-recipients.query';
import { TellAll } from '../steps/tell-all.use-case';

/** Tells the families of a person what concerns it, and of a changed level also the providers that are booked. */
@Injectable()
export class TellOfPerson extends JobHandler<'notifications.tell-of-person'> {
  readonly job = 'notifications.tell-of-person';

  constructor(
    private readonly recipients: PersonRecipientsQuery,
    private readonly tellAll: TellAll,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell-of-person'>[]): Promise<void> {
    for (const { payload } of items) {
      await this.tellAll.execute(tx, await this.recipients.families(tx, payload));
      if (payload.template !== 'level-changed') continue;
      await this.tellAll.execute(tx, await this.recipients.bookedProviders(tx, payload.olderPersonId));
    }
  }
}
