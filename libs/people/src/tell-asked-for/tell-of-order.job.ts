import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { PersonNotices } from '../store/person-notices.store';

/** A standing order for an older person was made, changed or is over: the person is told. */
@Injectable()
export class TellOfOrder extends JobHandler<'people.tell-of-order'> {
  readonly job = 'people.tell-of-order';

  constructor(private readonly notices: PersonNotices) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'people.tell-of-order'>[]): Promise<void> {
    for (const { payload } of items) await this.notices.due(tx, payload);
  }
}
