import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { FamilyLinkStore } from '../store/family-link.store';

/** An account is gone: what it was allowed to do for others ends. */
@Injectable()
export class EndLinksOfAccount extends JobHandler<'people.end-links-of-account'> {
  readonly job = 'people.end-links-of-account';

  constructor(private readonly links: FamilyLinkStore) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'people.end-links-of-account'>[]): Promise<void> {
    await this.links.revokeOfAccounts(
      tx,
      items.map(({ payload }) => payload.accountId),
    );
  }
}
