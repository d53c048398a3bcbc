import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, UnitOfWork } from '@yilian/platform';
import { type Contact } from '@yilian/contracts';
import { ContactQuery } from '../contact.query';
import { isOfficerOfArea } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { HourlyQuotaStore } from '../store/hourly-quota.store';

/** Why an officer needs to reach somebody. */
export const VIEW_PURPOSES = [
  'emergency',
  'arranging_service',
  'assessment',
  'complaint',
  'correction',
] as const;
export type ViewPurpose = (typeof VIEW_PURPOSES)[number];

const VIEWS_PER_HOUR = 30;

type ViewRefusal = { code: 'common.not-found' | 'people.hourly-limit' };

/** Shows an officer of the area how to reach a person, writes down who looked and why, 30 times an hour. */
@Injectable()
export class ViewContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: PersonScope,
    private readonly quota: HourlyQuotaStore,
    private readonly contacts: ContactQuery,
    private readonly audit: Audit,
  ) {}

  async execute(caller: Principal, id: string, purpose: ViewPurpose): Promise<Result<Contact, ViewRefusal>> {
    return this.work.decide<Contact, ViewRefusal>(async (tx) => {
      const standing = await this.scope.standing(tx, caller.accountId, id);
      if (!standing || !isOfficerOfArea(standing)) return refuse({ code: 'common.not-found' });
      const allowed = await this.quota.take(tx, caller.accountId, 'view-contact', VIEWS_PER_HOUR);
      if (!allowed) return refuse({ code: 'people.hourly-limit' });
      const contact = await this.contacts.open(tx, id);
      if (!contact) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'people.contact-viewed', id, { purpose });
      return ok(contact);
    });
  }
}
