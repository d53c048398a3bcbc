import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type TourHours, type TourPlan } from '@yilian/contracts';
import { localDate, ok, type Result } from '@yilian/kernel';
import { Audit, CONFIG, Database, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { type Reader, TourPlans } from '../store/tour-plans.store';

/** A facility says when it shows people around. Tours that were booked stay until somebody cancels them. */
@Injectable()
export class SetPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly plans: TourPlans,
    private readonly settings: Settings,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async show(providerId: string): Promise<TourPlan> {
    return this.plan(this.database, providerId);
  }

  async hours(hours: readonly TourHours[]): Promise<Result<TourPlan, never>> {
    return this.set('tours.hours-set', async (tx, id) => this.plans.setHours(tx, id, hours));
  }

  async closedDays(dates: readonly string[]): Promise<Result<TourPlan, never>> {
    return this.set('tours.closed-days-set', async (tx, id) => this.plans.setClosedDays(tx, id, dates));
  }

  private async set(
    action: string,
    write: (tx: Tx, providerId: string) => Promise<void>,
  ): Promise<Result<TourPlan, never>> {
    return this.work.decide<TourPlan, never>(async (tx) => {
      const providerId = tx.actor!.providerId!;
      await this.plans.lock(tx, providerId, 'change');
      await write(tx, providerId);
      await this.audit.append(tx, action, providerId);
      return ok(await this.plan(tx, providerId));
    });
  }

  private async plan(reader: Reader, providerId: string): Promise<TourPlan> {
    const { horizonDays } = (await this.settings.get('tours.rules')).value;
    const booked = await reader.query<{ date: string; minute: number; now: Date }>(
      `SELECT on_date AS date, from_minute AS minute FROM tour
        WHERE provider_id = ? AND state = 'booked' AND starts_at > now(3)`,
      [providerId],
    );
    const [clock] = await reader.query<{ now: Date }>('SELECT now(3) AS now');
    const today = localDate(clock!.now.getTime(), this.config.process.CITY_TIME_ZONE);
    const slots = (await this.plans.slots(reader, providerId, horizonDays))?.slots ?? [];
    const offered = new Set(slots.map(({ date, minute }) => `${date} ${minute}`));
    return {
      hours: await this.plans.hours(reader, providerId),
      closedDays: await this.plans.closedDays(reader, providerId, today),
      stillBooked: booked.filter(({ date, minute }) => !offered.has(`${date} ${minute}`)).length,
    };
  }
}
