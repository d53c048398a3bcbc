import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG, Database, Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { deadlineAt, hoursOf, Providers, WorkingDays } from '@yilian/providers';

interface SilentDesk {
  readonly providerId: string;
  readonly seenAt: Date;
  readonly hours: string | null;
  readonly now: Date;
}

/**
 * Looks for desks that were in use and have been silent in opening hours for too long: they get no offers until they are
 * back, and their light says so. Who is also asked by text message or on the phone need not sit at the desk.
 */
@Injectable()
export class WatchDesks extends Schedule {
  readonly name = 'answering.watch-desks';
  readonly everyMs = 5_000;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly providers: Providers,
    private readonly workingDays: WorkingDays,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { lostAfterSeconds } = (await this.settings.get('answering.rules')).value;
    const isWorkingDay = await this.workingDays.calendar();
    const zone = this.config.process.CITY_TIME_ZONE;
    const lost = new Map<string, SilentDesk>();
    for (const desk of await this.silent(lostAfterSeconds)) {
      const due = deadlineAt(desk.seenAt, lostAfterSeconds, hoursOf(desk.hours), isWorkingDay, zone);
      if (due <= desk.now) lost.set(desk.providerId, desk);
    }
    for (const { providerId, seenAt } of lost.values()) await this.lose(providerId, seenAt);
  }

  /** A desk for each open service of it, with the hours of that service. */
  private async silent(seconds: number): Promise<SilentDesk[]> {
    return this.database.query(
      `SELECT provider.id AS providerId, seen_at AS seenAt, service.opening_hours AS hours, now(3) AS now
         FROM provider_presence AS presence JOIN provider ON provider.id = presence.provider_id
         JOIN service ON service.provider_id = provider.id AND service.state = 'open'
        WHERE presence.seen_at < now(3) - INTERVAL ? SECOND AND provider.lost_since IS NULL
          AND NOT EXISTS (SELECT 1 FROM answer_way AS way
                           WHERE way.service_id = service.id AND (way.sms OR way.phone))`,
      [seconds],
    );
  }

  /** Looks again under the lock: the desk may have been back in this very moment. */
  private async lose(providerId: string, seenAt: Date): Promise<void> {
    await this.work.write(async (tx) => {
      const [presence] = await tx.query<{ seenAt: Date }>(
        'SELECT seen_at AS seenAt FROM provider_presence WHERE provider_id = ? FOR UPDATE',
        [providerId],
      );
      if (presence?.seenAt.getTime() === seenAt.getTime()) await this.providers.lose(tx, providerId, seenAt);
    });
  }
}
