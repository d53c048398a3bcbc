import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG, Database, type Principal } from '@yilian/platform';
import { type Me } from '@yilian/contracts';
import { GrantsQuery } from '../grants.query';
import { AccountStore } from '../store/account.store';

@Injectable()
export class WhoAmIQuery {
  constructor(
    private readonly accounts: AccountStore,
    private readonly grants: GrantsQuery,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(principal: Principal): Promise<Me> {
    const [account, channels, now] = await Promise.all([
      this.accounts.byId(principal.accountId),
      this.grants.channelsOf(principal),
      this.database.now(),
    ]);
    const { accountId: id, role, providerId, townCode } = principal;
    return {
      account: { id, login: account!.login, displayName: account!.displayName, role, providerId, townCode },
      channels,
      liveUrl: this.config.http.LIVE_URL,
      serverNow: now.toISOString(),
    };
  }
}
