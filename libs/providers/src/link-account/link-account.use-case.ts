import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type Created } from '@yilian/contracts';
import type { ProvidersRefusal } from '../providers.problems';

type Refused = ProvidersRefusal<'common.not-found' | 'providers.no-such-account'>;

/**
 * A manager says with which account a caregiver signs in. From then on the phone reports their visits; without an account
 * the hours decide. Accounts belong to others and are only read.
 */
@Injectable()
export class LinkAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** `login`: null takes the account away. */
  async execute(caregiverId: string, login: string | null): Promise<Result<Created, Refused>> {
    return this.work.decide<Created, Refused>(async (tx) => {
      const providerId = tx.actor?.providerId ?? '';
      const [caregiver] = await tx.query(
        'SELECT id FROM caregiver WHERE id = ? AND provider_id = ? FOR UPDATE',
        [caregiverId, providerId],
      );
      if (!caregiver) return refuse({ code: 'common.not-found' });
      const [account] = await tx.query<{ id: string }>(
        "SELECT id FROM account WHERE login = ? AND role = 'caregiver' AND provider_id = ? AND state = 'active'",
        [login, providerId],
      );
      if (login !== null && !account) return refuse({ code: 'providers.no-such-account' });
      await tx.execute('UPDATE caregiver SET account_id = ? WHERE id = ?', [
        account?.id ?? null,
        caregiverId,
      ]);
      await this.audit.append(tx, 'providers.caregiver-account', caregiverId, {
        accountId: account?.id ?? null,
      });
      return ok({ id: caregiverId });
    });
  }
}
