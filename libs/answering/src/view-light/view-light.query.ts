import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@yilian/config';
import { type OwnStatus, type ServiceKind } from '@yilian/contracts';
import { LiveIndex } from '@yilian/matching';
import { CONFIG, Database } from '@yilian/platform';
import { hoursOf, WorkingDays } from '@yilian/providers';
import { explainLight, type LightFacts, type ServiceLightFacts } from '../domain/explain-light';
import { hasUnits } from '../domain/has-units';

interface Data extends LightFacts {
  readonly now: Date;
}

interface ServiceData {
  readonly serviceId: string;
  readonly kind: ServiceKind;
  readonly isOpen: 0 | 1;
  readonly hours: string | null;
}

/** Explains the light of a provider, with the index by which the placer itself knows what is free. */
@Injectable()
export class ViewLightQuery {
  constructor(
    private readonly database: Database,
    private readonly workingDays: WorkingDays,
    private readonly index: LiveIndex,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Undefined when there is no such provider. */
  async of(providerId: string): Promise<OwnStatus | undefined> {
    const [[provider], services, isWorkingDay] = await Promise.all([
      this.database.read<Data>(
        `SELECT state, suspended_reason AS suspendedReason, suspended_since AS suspendedSince, light,
                light_since AS lightSince, paused_until AS pausedUntil, lost_since AS lostSince, now(3) AS now
           FROM provider WHERE id = ?`,
        [providerId],
      ),
      this.database.read<ServiceData>(
        `SELECT id AS serviceId, kind, state = 'open' AS isOpen, opening_hours AS hours
           FROM service WHERE provider_id = ? ORDER BY kind`,
        [providerId],
      ),
      this.workingDays.calendar(),
      this.index.ready(),
    ]);
    if (!provider) return undefined;
    const clock = { now: provider.now, isWorkingDay, zone: this.config.process.CITY_TIME_ZONE };
    const known = services.map((service) => ({ ...service, ...this.known(service, provider.now) }));
    return {
      ...explainLight(provider, known, clock),
      light: provider.light,
      services: known.map(({ serviceId, kind, ...facts }) => ({
        ...explainLight(provider, [facts], clock),
        ...{ serviceId, kind },
      })),
      serverNow: provider.now.toISOString(),
    };
  }

  private known({ serviceId, isOpen, hours }: ServiceData, now: Date): ServiceLightFacts {
    const entry = this.index.entry(serviceId);
    return {
      isOpen: isOpen === 1,
      hours: hoursOf(hours),
      hasUnits: entry ? hasUnits(entry.supply, now.getTime()) : null,
    };
  }
}
