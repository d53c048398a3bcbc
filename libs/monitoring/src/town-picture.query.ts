import { Injectable } from '@nestjs/common';
import { RequestState, type TownPicture } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { BedCountsQuery } from './bed-counts.query';
import { type Counted, pictureOf, QUEUE } from './domain/picture';

const FRESH_MS = 1_000;
const RUNNING_OUT_SECONDS = 60;

interface Cached {
  readonly readAt: number;
  readonly picture: Promise<TownPicture>;
}

/** What happens in towns now. Tables of other contexts are only read. */
@Injectable()
export class TownPictureQuery {
  private readonly cache = new Map<string, Cached>();

  constructor(
    private readonly database: Database,
    private readonly beds: BedCountsQuery,
  ) {}

  /** At most a second old: many officers may look at the same town. The code must be one of the city's towns. */
  async of(townCode: string): Promise<TownPicture> {
    const cached = this.cache.get(townCode);
    if (cached && performance.now() - cached.readAt < FRESH_MS) return cached.picture;
    return this.fresh(townCode);
  }

  /** Read now: for who has to know everything up to a moment. */
  async fresh(townCode: string): Promise<TownPicture> {
    const picture = this.all([townCode]).then(([one]) => one!);
    this.cache.set(townCode, { readAt: performance.now(), picture });
    picture.catch(() => this.cache.delete(townCode));
    return picture;
  }

  /** One picture for each town, all of the same moment. */
  async all(towns: readonly string[]): Promise<TownPicture[]> {
    const counted = await this.count(towns);
    return towns.map((town) => pictureOf(town, counted));
  }

  /** The city's towns by code. */
  async towns(): Promise<string[]> {
    const rows = await this.database.read<{ code: string }>(
      "SELECT code FROM area WHERE kind = 'town' ORDER BY code",
    );
    return rows.map((row) => row.code);
  }

  private async count(towns: readonly string[]): Promise<Counted> {
    // The clock first: what is told afterwards is at least as new as it says.
    const asOf = (await this.database.now()).toISOString();
    if (towns.length === 0) return { asOf, requests: [], oldest: [], runningOut: [], alerts: [], beds: [] };
    const [requests, oldest, runningOut, alerts, beds] = await Promise.all([
      this.requests(towns),
      this.oldest(towns),
      this.runningOut(towns),
      this.alerts(towns),
      this.beds.of(towns),
    ]);
    return { asOf, requests, oldest, runningOut, alerts, beds };
  }

  private async requests(towns: readonly string[]): Promise<Counted['requests']> {
    // All states are named so that the index by state and town answers alone.
    return this.database.query(
      `SELECT town_code AS town, state, COUNT(*) AS n FROM care_request
        WHERE state IN (?) AND town_code IN (?) GROUP BY state, town_code`,
      [RequestState.options, towns],
    );
  }

  private async oldest(towns: readonly string[]): Promise<Counted['oldest']> {
    const rows = await this.database.query<{ town: string; since: Date }>(
      `SELECT town_code AS town, MIN(submitted_at) AS since FROM care_request
        WHERE state IN (?) AND town_code IN (?) GROUP BY town_code`,
      [QUEUE, towns],
    );
    return rows.map(({ town, since }) => ({ town, since: since.toISOString() }));
  }

  private async alerts(towns: readonly string[]): Promise<Counted['alerts']> {
    const rows = await this.database.query<{ town: string; n: number; unheard: Date | null }>(
      `SELECT town_code AS town, COUNT(*) AS n, MIN(CASE WHEN state = 'raised' THEN raised_at END) AS unheard
         FROM sos_alert WHERE state IN ('raised', 'acknowledged') AND town_code IN (?) GROUP BY town_code`,
      [towns],
    );
    return rows.map(({ unheard, ...row }) => ({ ...row, unheard: unheard?.toISOString() ?? null }));
  }

  private async runningOut(towns: readonly string[]): Promise<Counted['runningOut']> {
    return this.database.query(
      `SELECT request.town_code AS town, COUNT(*) AS n
         FROM offer JOIN care_request AS request ON request.id = offer.request_id
        WHERE offer.state = 'open' AND offer.expires_at < now(3) + INTERVAL ? SECOND AND request.town_code IN (?)
        GROUP BY request.town_code`,
      [RUNNING_OUT_SECONDS, towns],
    );
  }
}
