import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type Channel, type Role } from '@yilian/contracts';
import { CONFIG, Database, type Principal } from '@yilian/platform';
import { GrantsQuery } from '../grants.query';
import { AccountStore } from '../store/account.store';

/** What a screen needs to know about who uses it. */
export interface Me {
  readonly account: {
    readonly id: string;
    readonly login: string;
    readonly displayName: string | null;
    readonly role: Role;
    readonly providerId: string | null;
    readonly townCode: string | null;
  };
  readonly channels: readonly Channel[];
  readonly liveUrl: string;
  readonly serverNow: string;
}

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
