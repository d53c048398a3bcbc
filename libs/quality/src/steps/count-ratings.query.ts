import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG, Settings, type Tx } from '@yilian/platform';
import { localDate } from '@yilian/providers';
import { type Rated, windowStart } from '../domain/rating';

const AT_ONCE = 500;

/** Counts the reviews of the window, always all of them: nothing is added to an earlier sum. */
@Injectable()
export class CountRatings {
  constructor(
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Mean and number of each provider; one without reviews is missing. */
  async of(tx: Tx, providerIds: readonly string[]): Promise<Map<string, Rated>> {
    const rows = await tx.query<{ id: string; mean: number; count: number }>(
      `SELECT provider_id AS id, CAST(AVG(overall) AS DOUBLE) AS mean, CAST(COUNT(*) AS SIGNED) AS count FROM review
        WHERE provider_id IN (?) AND state = 'shown' AND created_at >= ? GROUP BY provider_id`,
      [providerIds, await this.from(tx)],
    );
    return new Map(rows.map(({ id, mean, count }) => [id, { mean, count }]));
  }

  /** Providers whose kept number is not that of the window any more, above all because reviews left it. */
  async outdated(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT r.provider_id AS id FROM review r JOIN provider p ON p.id = r.provider_id
        GROUP BY r.provider_id, p.rating_count HAVING SUM(r.state = 'shown' AND r.created_at >= ?) <> p.rating_count
        LIMIT ${AT_ONCE}`,
      [await this.from(tx)],
    );
    return rows.map(({ id }) => id);
  }

  private async from(tx: Tx): Promise<string> {
    const { windowMonths } = (await this.settings.get('quality.rules')).value;
    const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    return windowStart(localDate(row!.now.getTime(), this.config.process.CITY_TIME_ZONE), windowMonths);
  }
}
