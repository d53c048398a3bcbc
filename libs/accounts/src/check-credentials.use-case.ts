import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { Passwords } from './passwords.adapter';
import { AccountStore, type AccountWithPassword } from './store/account.store';
import { type AttemptSource, SignInAttemptStore } from './store/sign-in-attempt.store';

/** Who says to be whom, and from where. */
export interface Credentials extends AttemptSource {
  readonly password: string;
}

export type CredentialsRefusal =
  | { readonly code: 'accounts.wrong-credentials' | 'accounts.sign-in-busy' }
  | { readonly code: 'accounts.too-many-attempts'; readonly waitMs: number };

/** Compares a login and its password, slower with each failure. An unknown login takes as long as a wrong password. */
@Injectable()
export class CheckCredentials {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountStore,
    private readonly attempts: SignInAttemptStore,
    private readonly passwords: Passwords,
  ) {}

  async execute(credentials: Credentials): Promise<Result<AccountWithPassword, CredentialsRefusal>> {
    const turn = await this.passwords.inTurn(async () => this.attempt(credentials));
    return turn.ok ? turn.value : turn;
  }

  private async attempt(credentials: Credentials): Promise<Result<AccountWithPassword, CredentialsRefusal>> {
    const admitted = await this.admit(credentials);
    if (!admitted.ok) return admitted;
    const account = await this.accounts.byLogin(credentials.login);
    const matches = await this.passwords.matches(account?.passwordHash, credentials.password);
    if (!account?.active || !matches) return refuse({ code: 'accounts.wrong-credentials' });
    await this.work.write(async (tx) => this.attempts.forgive(tx, credentials));
    return ok(account);
  }

  private async admit(source: AttemptSource): Promise<Result<null, CredentialsRefusal>> {
    return this.work.decide<null, CredentialsRefusal>(async (tx) => {
      const admission = await this.attempts.admit(tx, source);
      if (admission.admitted) return ok(null);
      return refuse({ code: 'accounts.too-many-attempts', waitMs: admission.waitMs });
    });
  }
}
