import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG, type Tx } from '@yilian/platform';
import { cityTime, type CityTime } from '../domain/calendar';

/** The database's clock as the city reads it. */
@Injectable()
export class CityClock {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async now(tx: Tx): Promise<CityTime> {
    return cityTime(await this.moment(tx), this.config.process.CITY_TIME_ZONE);
  }

  async moment(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    return row!.now;
  }
}
