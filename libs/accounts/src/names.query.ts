import { Injectable } from '@nestjs/common';
import { AccountStore } from './store/account.store';

/** What people are called by others: the name they gave, else their login. */
@Injectable()
export class NamesQuery {
  constructor(private readonly accounts: AccountStore) {}

  /** By account. The caller has checked the right to know them. */
  async of(accountIds: readonly string[]): Promise<Map<string, string>> {
    const ids = [...new Set(accountIds)];
    const found = await Promise.all(ids.map(async (id) => this.accounts.byId(id)));
    return new Map(found.flatMap((one) => (one ? [[one.id, one.displayName ?? one.login] as const] : [])));
  }
}
