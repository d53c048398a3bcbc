import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG, type Reader } from '@yilian/platform';

/** What this context asks about the city and its accounts; both belong to the accounts context and are only read. */
@Injectable()
export class CityQuery {
  private readonly dates: Intl.DateTimeFormat;

  constructor(@Inject(CONFIG) config: Config) {
    // Sweden writes dates as YYYY-MM-DD.
    this.dates = new Intl.DateTimeFormat('sv-SE', { timeZone: config.process.CITY_TIME_ZONE });
  }

  /** The city's date by the database's clock, `YYYY-MM-DD`. */
  async today(reader: Reader): Promise<string> {
    return this.dates.format(await this.now(reader));
  }

  async now(reader: Reader): Promise<Date> {
    const [row] = await reader.query<{ now: Date }>('SELECT now(3) AS now');
    return row!.now;
  }

  async isTown(reader: Reader, code: string): Promise<boolean> {
    const rows = await reader.query("SELECT 1 FROM area WHERE code = ? AND kind = 'town'", [code]);
    return rows.length > 0;
  }

  /** The id of an active family account, found by its login. */
  async familyByLogin(reader: Reader, login: string): Promise<string | undefined> {
    const [row] = await reader.query<{ id: string }>(
      "SELECT id FROM account WHERE login = ? AND role = 'family' AND state = 'active'",
      [login],
    );
    return row?.id;
  }
}
