import { Injectable } from '@nestjs/common';
import { type FacilityProfile, type ProfileSet, ServiceKind } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { ProvidersDay } from '../city-day.query';
import type { ProvidersRefusal } from '../providers.problems';
import { Prices } from '../store/prices.store';
import { ProviderStore } from '../store/provider.store';
import { Providers } from '../store/providers.store';

type SetProfileRefusal = ProvidersRefusal<'common.not-found' | 'providers.changed-meanwhile'>;

/** A provider, or an officer of its area, answers what families ask: features, and what a price covers. */
@Injectable()
export class SetProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: ProviderStore,
    private readonly providers: Providers,
    private readonly prices: Prices,
    private readonly day: ProvidersDay,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, { version, features, prices }: FacilityProfile) {
    return this.work.decide(async (tx): Promise<Result<ProfileSet, SetProfileRefusal>> => {
      if (!(await this.isInReach(tx, id))) return refuse({ code: 'common.not-found' });
      if (!(await this.store.replaceFeatures(tx, id, version, features))) {
        return refuse({ code: 'providers.changed-meanwhile' });
      }
      for (const kind of ServiceKind.options) {
        const price = prices[kind];
        const serviceId = price && (await this.store.serviceOf(tx, id, kind));
        if (!serviceId) continue;
        await this.prices.keepFirst(tx, serviceId);
        await this.store.replacePrice(tx, serviceId, price);
        await this.prices.note(tx, serviceId, await this.day.todayIn(tx));
      }
      await this.providers.tellChanged(tx, 'service.provider_id', [id]);
      await this.audit.append(tx, 'providers.profile-set', id);
      return ok({ version: version + 1 });
    });
  }

  /** One's own provider, or for an officer one of the town; the city's officers reach all. */
  private async isInReach(tx: Tx, id: string): Promise<boolean> {
    const { role, providerId = null, townCode = null } = tx.actor ?? {};
    const provider = await this.store.townOf(tx, id);
    if (!provider) return false;
    if (role === 'provider_manager') return providerId === id;
    return role === 'city_officer' || (townCode !== null && provider.townCode === townCode);
  }
}
