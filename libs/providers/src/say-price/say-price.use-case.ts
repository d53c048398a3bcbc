import { Injectable } from '@nestjs/common';
import { type ChangedService } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { ProvidersDay } from '../city-day.query';
import type { ProvidersRefusal } from '../providers.problems';
import { Prices, type SaidPrice } from '../store/prices.store';
import { Providers } from '../store/providers.store';
import { ServiceStore } from '../store/service.store';

type Said = Result<ChangedService, ProvidersRefusal<'common.not-found' | 'providers.price-in-the-past'>>;
type TakenBack = Result<ChangedService, ProvidersRefusal<'common.not-found'>>;

/** A provider says what a service costs from a day on. What families see changes on that day, by itself. */
@Injectable()
export class SayPrice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly services: ServiceStore,
    private readonly prices: Prices,
    private readonly providers: Providers,
    private readonly day: ProvidersDay,
    private readonly audit: Audit,
  ) {}

  async execute(serviceId: string, fromDate: string, price: SaidPrice): Promise<Said> {
    return this.work.decide(async (tx): Promise<Said> => {
      if (!(await this.isOwn(tx, serviceId))) return refuse({ code: 'common.not-found' });
      const today = await this.day.todayIn(tx);
      if (fromDate < today) return refuse({ code: 'providers.price-in-the-past' });
      await this.prices.say(tx, serviceId, fromDate, price);
      if (await this.prices.apply(tx, serviceId, today)) {
        await this.providers.tellChanged(tx, 'service.id', [serviceId]);
      }
      await this.audit.append(tx, 'providers.price-said', serviceId, { fromDate });
      return ok({ version: await this.services.versionOf(tx, serviceId) });
    });
  }

  async takeBack(serviceId: string, priceId: string): Promise<TakenBack> {
    return this.work.decide(async (tx): Promise<TakenBack> => {
      const own = await this.isOwn(tx, serviceId);
      const gone = own && (await this.prices.takeBack(tx, serviceId, priceId, await this.day.todayIn(tx)));
      if (!gone) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'providers.price-taken-back', serviceId);
      return ok({ version: await this.services.versionOf(tx, serviceId) });
    });
  }

  private async isOwn(tx: Tx, serviceId: string): Promise<boolean> {
    return (await this.services.lockOwn(tx, serviceId, tx.actor?.providerId ?? '')) !== undefined;
  }
}
