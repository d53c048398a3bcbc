import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { localDate } from '@yilian/kernel';
import { CONFIG, Database } from '@yilian/platform';

/** The hour of the database and the city's date. */
@Injectable()
export class CityToday {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  async now(): Promise<{ readonly now: Date; readonly today: string }> {
    const now = await this.database.now();
    return { now, today: localDate(now.getTime(), this.config.process.CITY_TIME_ZONE) };
  }
}
