import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type ChangedService } from '@yilian/contracts';
import { ProvidersDay } from '../city-day.query';
import type { ProvidersRefusal } from '../providers.problems';
import { Prices } from '../store/prices.store';
import { Providers } from '../store/providers.store';
import { type ServiceDetails, ServiceStore } from '../store/service.store';

/** A provider describes one of its services anew: whom it serves, where, when and for how much. */
@Injectable()
export class ChangeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: ServiceStore,
    private readonly providers: Providers,
    private readonly prices: Prices,
    private readonly day: ProvidersDay,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, version: number, details: ServiceDetails) {
    return this.work.decide(
      async (
        tx,
      ): Promise<
        Result<ChangedService, ProvidersRefusal<'common.not-found' | 'providers.changed-meanwhile'>>
      > => {
        const providerId = tx.actor?.providerId ?? '';
        if (!(await this.store.lockOwn(tx, id, providerId))) return refuse({ code: 'common.not-found' });
        await this.prices.keepFirst(tx, id);
        if (!(await this.store.replaceDetails(tx, id, version, details))) {
          return refuse({ code: 'providers.changed-meanwhile' });
        }
        await this.prices.note(tx, id, await this.day.todayIn(tx));
        await this.providers.tellChanged(tx, 'service.id', [id]);
        await this.audit.append(tx, 'providers.service-changed', id);
        return ok({ version: version + 1 });
      },
    );
  }
}
