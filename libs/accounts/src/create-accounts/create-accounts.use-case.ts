import { Injectable } from '@nestjs/common';
import { type Role } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { Passwords } from '../passwords.adapter';
import { AccountStore, type NewAccount } from '../store/account.store';

/** An account that a seed or an import brings. */
export interface AccountToCreate {
  readonly id?: string;
  /** Lower case, see LOGIN_PATTERN. */
  readonly login: string;
  readonly password: string;
  readonly role: Role;
  readonly providerId?: string | null;
  readonly townCode?: string | null;
  readonly displayName?: string | null;
}

const HASHED_AT_ONCE = 2;
const ROWS_AT_ONCE = 200;

/** Creates many accounts at once; for seeds and tests. The profile decides how costly their hashes are. */
@Injectable()
export class CreateAccounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
  ) {}

  /** Returns the ids in the order of the list. @throws the driver's error 1062 when a login is taken. */
  async execute(list: readonly AccountToCreate[]): Promise<string[]> {
    const accounts: NewAccount[] = [];
    for (let start = 0; start < list.length; start += HASHED_AT_ONCE) {
      const some = list.slice(start, start + HASHED_AT_ONCE);
      accounts.push(...(await Promise.all(some.map(async (one) => this.prepare(one)))));
    }
    await this.work.write(async (tx) => {
      for (let start = 0; start < accounts.length; start += ROWS_AT_ONCE) {
        await this.accounts.insert(tx, accounts.slice(start, start + ROWS_AT_ONCE));
      }
    });
    return accounts.map(({ id }) => id);
  }

  private async prepare({ id = newId(), password, ...rest }: AccountToCreate): Promise<NewAccount> {
    const passwordHash = await this.passwords.hash(password);
    return { providerId: null, townCode: null, displayName: null, ...rest, id, passwordHash };
  }
}
