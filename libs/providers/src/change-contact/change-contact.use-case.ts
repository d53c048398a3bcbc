import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import type { ProvidersRefusal } from '../providers.problems';
import { type Contact, ProviderStore } from '../store/provider.store';

/** A provider corrects its own phone number or address; matching sees neither, so nobody is told. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: ProviderStore,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, contact: Contact) {
    return this.work.decide(async (tx): Promise<Result<null, ProvidersRefusal<'common.not-found'>>> => {
      const own = tx.actor?.providerId === id;
      if (!own || !(await this.store.changeContact(tx, id, contact))) {
        return refuse({ code: 'common.not-found' });
      }
      await this.audit.append(tx, 'providers.contact-changed', id, { fields: Object.keys(contact) });
      return ok(null);
    });
  }
}
