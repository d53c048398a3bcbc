import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { PersonNotices } from '../store/person-notices.store';
import { AskerQuery } from './asker.query';

/** Somebody asked for an older person: the person is told. */
@Injectable()
export class TellAskedFor extends JobHandler<'people.tell-asked-for'> {
  readonly job = 'people.tell-asked-for';

  constructor(
    private readonly askers: AskerQuery,
    private readonly notices: PersonNotices,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'people.tell-asked-for'>[]): Promise<void> {
    const asked = items.map(({ payload }) => payload);
    const askers = await this.askers.of(
      tx,
      asked.map(({ requestId }) => requestId),
    );
    for (const { requestId, olderPersonId } of asked) {
      const by = askers.get(requestId);
      if (by === undefined) continue;
      await this.notices.due(tx, { olderPersonId, kind: 'asked_for', requestId, by });
    }
  }
}
