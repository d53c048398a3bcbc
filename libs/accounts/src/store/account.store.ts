import { Injectable } from '@nestjs/common';
import { type Role } from '@yilian/contracts';
import { Database, FieldCipher, isDuplicate, type Tx } from '@yilian/platform';
import { AccountRow } from './account.row';

/** An account as its own context sees it. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly role: Role;
  readonly providerId: string | null;
  readonly townCode: string | null;
  readonly active: boolean;
  readonly grantsVersion: number;
}
export interface AccountWithPassword extends Account {
  readonly passwordHash: string;
}

/** An account that is about to be. */
export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly providerId: string | null;
  readonly townCode: string | null;
  readonly displayName: string | null;
}

interface Stored {
  readonly id: string;
  readonly login: string;
  readonly password_hash: string;
  readonly role: Role;
  readonly provider_id: string | null;
  readonly town_code: string | null;
  readonly display_name_sealed: string | null;
  readonly state: 'active' | 'disabled';
  readonly grants_version: number;
}

const COLUMNS =
  'id, login, password_hash, role, provider_id, town_code, display_name_sealed, state, grants_version';

const accountOf = (row: Stored): AccountWithPassword => ({
  id: row.id,
  login: row.login,
  passwordHash: row.password_hash,
  role: row.role,
  providerId: row.provider_id,
  townCode: row.town_code,
  active: row.state === 'active',
  grantsVersion: row.grants_version,
});

const namePlace = (id: string): string => `account.display_name_sealed.${id}`;

/** Reads and writes accounts. */
@Injectable()
export class AccountStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  async byLogin(login: string): Promise<AccountWithPassword | undefined> {
    const [row] = await this.database.read<Stored>(`SELECT ${COLUMNS} FROM account WHERE login = ?`, [login]);
    return row && accountOf(row);
  }

  async byId(
    id: string,
  ): Promise<(AccountWithPassword & { readonly displayName: string | null }) | undefined> {
    const [row] = await this.database.read<Stored>(`SELECT ${COLUMNS} FROM account WHERE id = ?`, [id]);
    if (!row) return undefined;
    const sealed = row.display_name_sealed;
    return {
      ...accountOf(row),
      displayName: sealed === null ? null : this.cipher.open(namePlace(id), sealed),
    };
  }

  async byIdInTx(tx: Tx, id: string): Promise<Account | undefined> {
    const [row] = await tx.query<Stored>(`SELECT ${COLUMNS} FROM account WHERE id = ?`, [id]);
    return row && accountOf(row);
  }

  /** Inserts accounts in one statement. @throws the driver's error 1062 when a login is taken. */
  async insert(tx: Tx, accounts: readonly NewAccount[]): Promise<void> {
    const rows = accounts.map(({ displayName, ...account }) => ({
      ...account,
      displayNameSealed: displayName === null ? null : this.cipher.seal(namePlace(account.id), displayName),
    }));
    await tx.insert(AccountRow, rows);
  }

  /** Inserts one account; false when its login is taken. */
  async claimLogin(tx: Tx, account: NewAccount): Promise<boolean> {
    try {
      await this.insert(tx, [account]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** True when the account was active until now. */
  async disable(tx: Tx, id: string): Promise<boolean> {
    const changed = await tx.execute(
      "UPDATE account SET state = 'disabled', grants_version = grants_version + 1 WHERE id = ? AND state = 'active'",
      [id],
    );
    return changed === 1;
  }

  /** Replaces the password of an active account, unless somebody else did so meanwhile. */
  async changePassword(tx: Tx, id: string, fromHash: string, toHash: string): Promise<boolean> {
    const changed = await tx.execute(
      "UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ? AND state = 'active'",
      [toHash, id, fromHash],
    );
    return changed === 1;
  }
}
