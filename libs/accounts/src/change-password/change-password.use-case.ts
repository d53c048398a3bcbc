import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { CheckCredentials, type CredentialsRefusal } from '../check-credentials.use-case';
import { checkPassword, type WeakPassword } from '../password.problems';
import { Passwords } from '../passwords.adapter';
import { AccountStore, type AccountWithPassword } from '../store/account.store';
import { DeviceStore } from '../store/device.store';
import { RefreshTokenStore } from '../store/refresh-token.store';
import { type SignedIn } from '../token-authenticator.adapter';

/** The old password, the new one, and where they come from. */
export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly address: string;
}

type ChangeRefusal = WeakPassword | CredentialsRefusal;

/** Replaces the caller's password and ends all its other sessions and known devices. Guessing the old one is slowed like signing in. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly checkCredentials: CheckCredentials,
    private readonly accounts: AccountStore,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly devices: DeviceStore,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  async execute(signedIn: SignedIn, change: PasswordChange): Promise<Result<null, ChangeRefusal>> {
    const { current: password, next, address } = change;
    const { login = '' } = (await this.accounts.byId(signedIn.principal.accountId)) ?? {};
    const strong = checkPassword(next, login);
    if (!strong.ok) return strong;
    const checked = await this.checkCredentials.execute({ login, password, address });
    if (!checked.ok) return checked;
    const turn = await this.passwords.inTurn(async () => this.passwords.hash(next));
    if (!turn.ok) return turn;
    return this.replace(checked.value, turn.value, signedIn.sessionId);
  }

  private async replace(
    account: AccountWithPassword,
    hash: string,
    sessionId: string,
  ): Promise<Result<null, ChangeRefusal>> {
    return this.work.decide<null, ChangeRefusal>(async (tx) => {
      const changed = await this.accounts.changePassword(tx, account.id, account.passwordHash, hash);
      if (!changed) return refuse({ code: 'accounts.wrong-credentials' });
      await this.refreshTokens.revokeAccount(tx, account.id, sessionId);
      await this.devices.forgetAll(tx, account.id);
      await this.audit.append(tx, 'accounts.password-changed', account.id);
      return ok(null);
    });
  }
}
