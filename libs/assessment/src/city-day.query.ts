import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG, type Reader } from '@yilian/platform';

/** The city's calendar by the database's clock. */
@Injectable()
export class CityDay {
  private readonly dates: Intl.DateTimeFormat;

  constructor(@Inject(CONFIG) config: Config) {
    // Sweden writes dates as YYYY-MM-DD.
    this.dates = new Intl.DateTimeFormat('sv-SE', { timeZone: config.process.CITY_TIME_ZONE });
  }

  async today(reader: Reader): Promise<string> {
    const [row] = await reader.query<{ now: Date }>('SELECT now(3) AS now');
    return this.dates.format(row!.now);
  }
}
