import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CreatedStaffAccount, type Role } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { AreaQuery } from '../area.query';
import { Passwords } from '../passwords.adapter';
import { AccountStore } from '../store/account.store';

/** Who is to work with the system, and where. */
export interface StaffAccount {
  readonly login: string;
  readonly displayName: string | null;
  readonly role: Exclude<Role, 'family'>;
  readonly providerId: string | null;
  readonly townCode: string | null;
}

type StaffRefusal = { code: 'accounts.login-taken' | 'accounts.unknown-town' | 'accounts.sign-in-busy' };

/** Creates an account for staff with a random first password, so that no operator chooses it. */
@Injectable()
export class CreateStaffAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountStore,
    private readonly areas: AreaQuery,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  async execute(staff: StaffAccount): Promise<Result<CreatedStaffAccount, StaffRefusal>> {
    const initialPassword = randomBytes(12).toString('base64url');
    const turn = await this.passwords.inTurn(async () => this.passwords.hash(initialPassword));
    if (!turn.ok) return turn;
    return this.work.decide<CreatedStaffAccount, StaffRefusal>(async (tx) => {
      if (staff.townCode !== null && !(await this.areas.isTown(tx, staff.townCode))) {
        return refuse({ code: 'accounts.unknown-town' });
      }
      const id = newId();
      const created = await this.accounts.claimLogin(tx, { ...staff, id, passwordHash: turn.value });
      if (!created) return refuse({ code: 'accounts.login-taken' });
      const { role, providerId, townCode } = staff;
      await this.audit.append(tx, 'accounts.staff-created', id, { role, providerId, townCode });
      return ok({ id, login: staff.login, initialPassword });
    });
  }
}
