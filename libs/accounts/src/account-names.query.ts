import { Injectable } from '@nestjs/common';
import { AccountStore } from './store/account.store';

/** Names of accounts, for papers that somebody signs. The caller has checked the right to them. */
@Injectable()
export class AccountNames {
  constructor(private readonly accounts: AccountStore) {}

  /** By id; null where none was given. Accounts that are gone are missing. */
  async of(ids: readonly string[]): Promise<Map<string, string | null>> {
    const found = await Promise.all(ids.map(async (id) => this.accounts.byId(id)));
    return new Map(found.flatMap((account) => (account ? [[account.id, account.displayName]] : [])));
  }
}
