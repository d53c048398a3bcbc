import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type DisabledAccount } from '@yilian/contracts';
import { AccountStore } from '../store/account.store';
import { DeviceStore } from '../store/device.store';
import { RefreshTokenStore } from '../store/refresh-token.store';

type DisableRefusal = { code: 'common.not-found' | 'accounts.yourself' };

/** Takes an account out of use: no new session, no refresh, open access tokens refused within 2 s. Repeating it is harmless. */
@Injectable()
export class DisableAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountStore,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly devices: DeviceStore,
    private readonly audit: Audit,
  ) {}

  async execute(accountId: string): Promise<Result<DisabledAccount, DisableRefusal>> {
    return this.work.decide<DisabledAccount, DisableRefusal>(async (tx) => {
      if (tx.actor?.accountId === accountId) return refuse({ code: 'accounts.yourself' });
      const account = await this.accounts.byIdInTx(tx, accountId);
      if (!account) return refuse({ code: 'common.not-found' });
      if (await this.accounts.disable(tx, accountId)) {
        await this.refreshTokens.revokeAccount(tx, accountId);
        await this.devices.forgetAll(tx, accountId);
        tx.record('accounts.grants-changed.v1', accountId, { accountId });
        await this.audit.append(tx, 'accounts.disabled', accountId);
      }
      return ok({ id: accountId, state: 'disabled' });
    });
  }
}
