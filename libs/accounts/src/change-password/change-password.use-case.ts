import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { checkPassword, type WeakPassword } from '../password.problems';
import { Passwords } from '../passwords.adapter';
import { AccountStore, type AccountWithPassword } from '../store/account.store';
import { RefreshTokenStore } from '../store/refresh-token.store';
import { type SignedIn } from '../token-authenticator.adapter';

type ChangeRefusal = WeakPassword | { readonly code: 'accounts.wrong-credentials' | 'accounts.sign-in-busy' };

/** Replaces the caller's password and ends all its other sessions. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountStore,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  async execute(signedIn: SignedIn, current: string, next: string): Promise<Result<null, ChangeRefusal>> {
    const account = await this.accounts.byId(signedIn.principal.accountId);
    if (!account) return refuse({ code: 'accounts.wrong-credentials' });
    const strong = checkPassword(next, account.login);
    if (!strong.ok) return strong;
    const turn = await this.passwords.inTurn(async () =>
      (await this.passwords.matches(account.passwordHash, current)) ? this.passwords.hash(next) : null,
    );
    if (!turn.ok) return turn;
    if (turn.value === null) return refuse({ code: 'accounts.wrong-credentials' });
    return this.replace(account, turn.value, signedIn.sessionId);
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
      await this.audit.append(tx, 'accounts.password-changed', account.id);
      return ok(null);
    });
  }
}
