import { Injectable } from '@nestjs/common';
import { Audit, Schedule, UnitOfWork } from '@yilian/platform';
import { Departures } from '../store/departures.store';
import { RefreshTokenStore } from '../store/refresh-token.store';
import { DeparturesQuery } from './departures.query';

const ACCOUNTS_AT_ONCE = 50;

/** Lets accounts go whose time has come. What still runs puts it off by a day. */
@Injectable()
export class LetGo extends Schedule {
  readonly name = 'accounts.let-go';
  readonly everyMs = 60_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly departures: Departures,
    private readonly obstacles: DeparturesQuery,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly audit: Audit,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.work.write(async (tx) => {
      for (const accountId of await this.departures.lockDue(tx, ACCOUNTS_AT_ONCE)) {
        if (await this.obstacles.isInUse(tx, accountId)) {
          await this.departures.putOff(tx, accountId);
          continue;
        }
        await this.departures.erase(tx, accountId);
        await this.refreshTokens.revokeAccount(tx, accountId);
        tx.record('accounts.grants-changed.v1', accountId, { accountId });
        tx.record('accounts.account-left.v1', accountId, { accountId });
        await this.audit.append(tx, 'accounts.left', accountId);
      }
    });
  }
}
