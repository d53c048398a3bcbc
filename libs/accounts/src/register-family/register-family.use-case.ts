import { Injectable } from '@nestjs/common';
import { newId, ok, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type RegisteredFamily } from '@yilian/contracts';
import { Passwords } from '../passwords.adapter';
import { checkPassword, type WeakPassword } from '../password.problems';
import { AccountStore } from '../store/account.store';

/** What a family chooses for itself. */
export interface Registration {
  readonly login: string;
  readonly password: string;
  readonly displayName: string | null;
}

/**
 * Creates a family account. A login that is taken gets the same answer after the same work, and nothing changes: who
 * owns which login is nobody's business. The page signs in next and learns there whether it worked.
 */
@Injectable()
export class RegisterFamily {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  async execute(
    registration: Registration,
  ): Promise<Result<RegisteredFamily, WeakPassword | { code: 'accounts.sign-in-busy' }>> {
    const { login, password, displayName } = registration;
    const strong = checkPassword(password, login);
    if (!strong.ok) return strong;
    const turn = await this.passwords.inTurn(async () => this.passwords.hash(password));
    if (!turn.ok) return turn;
    const account = { id: newId(), login, passwordHash: turn.value, displayName };
    await this.work.write(async (tx) => {
      const created = await this.accounts.claimLogin(tx, {
        ...account,
        role: 'family',
        providerId: null,
        townCode: null,
      });
      await this.audit.append(
        tx,
        created ? 'accounts.registered' : 'accounts.registration-repeated',
        account.id,
      );
    });
    return ok({ login });
  }
}
