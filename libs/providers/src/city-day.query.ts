import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { localDate } from '@yilian/kernel';
import { CONFIG, Database, type Tx } from '@yilian/platform';

/** The city's date by the database's clock. */
@Injectable()
export class ProvidersDay {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async today(): Promise<string> {
    return this.dateOf(await this.database.now());
  }

  async todayIn(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    return this.dateOf(row!.now);
  }

  private dateOf(moment: Date): string {
    return localDate(moment.getTime(), this.config.process.CITY_TIME_ZONE);
  }
}
