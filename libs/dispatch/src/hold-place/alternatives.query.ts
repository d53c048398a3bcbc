import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type PlaceAlternative, type WantedUnits } from '@yilian/contracts';
import { CurrentWeights, LiveIndex, type MatchQuery } from '@yilian/matching';
import { CONFIG, Database } from '@yilian/platform';
import { firstDay, mixOf, nearestDays } from '../domain/nearest-days';
import { type Looking, unitsFor } from '../steps/match-question.adapter';

type Nameless = Omit<PlaceAlternative, 'provider'> & { readonly providerId: string };

const MOST = 3;

/** What is still free instead: near days of the chosen service, and others that fit on the days asked for. */
@Injectable()
export class AlternativesQuery {
  constructor(
    private readonly index: LiveIndex,
    private readonly weights: CurrentWeights,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(looking: Looking, query: MatchQuery, serviceId: string, now: Date): Promise<PlaceAlternative[]> {
    const days = this.otherDays(looking, serviceId, firstDay(now, this.config.process.CITY_TIME_ZONE));
    const services = await this.otherServices(looking.units, query, serviceId);
    return this.named(mixOf(days, services));
  }

  private otherDays(looking: Looking, serviceId: string, first: string): Nameless[] {
    const entry = this.index.entry(serviceId);
    if (!entry?.accepting || entry.suspended) return [];
    return nearestDays(looking.units, first)
      .filter((units) => unitsFor(entry, { units, townCode: looking.townCode }) > 0)
      .slice(0, MOST)
      .map((units) => ({ because: 'other_days', serviceId, providerId: entry.providerId, units }));
  }

  private async otherServices(units: WantedUnits, query: MatchQuery, serviceId: string): Promise<Nameless[]> {
    const others = { ...query, excludedServiceIds: [...query.excludedServiceIds, serviceId] };
    const { candidates } = this.index.top(others, await this.weights.get(), MOST);
    return candidates.map((one) => ({
      because: 'other_service',
      serviceId: one.serviceId,
      providerId: one.providerId,
      units,
    }));
  }

  private async named(chosen: readonly Nameless[]): Promise<PlaceAlternative[]> {
    if (chosen.length === 0) return [];
    const rows = await this.database.query<{ id: string; name: string }>(
      'SELECT id, name FROM provider WHERE id IN (?)',
      [chosen.map(({ providerId }) => providerId)],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return chosen.map(({ because, serviceId, providerId, units }) => ({
      because,
      serviceId,
      provider: names.get(providerId) ?? '',
      units,
    }));
  }
}
