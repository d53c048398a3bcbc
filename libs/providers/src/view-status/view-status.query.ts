import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@yilian/config';
import { CONFIG, Database } from '@yilian/platform';
import { type Light, type OwnStatus, type ProviderState } from '@yilian/contracts';
import { hoursOf } from '../domain/opening-hours';
import { explainStatus } from '../domain/status';
import { WorkingDays } from '../working-days.query';

interface Data {
  readonly state: ProviderState;
  readonly suspendedReason: string | null;
  readonly light: Light;
  readonly pausedUntil: Date | null;
  readonly now: Date;
}

@Injectable()
export class ViewStatusQuery {
  constructor(
    private readonly database: Database,
    private readonly workingDays: WorkingDays,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(providerId: string): Promise<OwnStatus | undefined> {
    const [[provider], services, isWorkingDay] = await Promise.all([
      this.database.read<Data>(
        `SELECT state, suspended_reason AS suspendedReason, light, paused_until AS pausedUntil, now(3) AS now
           FROM provider WHERE id = ?`,
        [providerId],
      ),
      this.database.read<{ hours: string | null }>(
        "SELECT opening_hours AS hours FROM service WHERE provider_id = ? AND state = 'open'",
        [providerId],
      ),
      this.workingDays.calendar(),
    ]);
    if (!provider) return undefined;
    const hours = services.map((service) => hoursOf(service.hours));
    const zone = this.config.process.CITY_TIME_ZONE;
    const status = explainStatus({ ...provider, hours }, provider.now, isWorkingDay, zone);
    return { ...status, light: provider.light, serverNow: provider.now.toISOString() };
  }
}
