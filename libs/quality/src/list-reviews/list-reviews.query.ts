import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type FacilityReviews, type ProviderReviews } from '@yilian/contracts';
import { commonProblem, CONFIG, Database, Settings } from '@yilian/platform';
import { localDate } from '@yilian/providers';
import { shrunkMean, windowStart } from '../domain/rating';
import { replyUntil } from '../domain/review';
import { type ReadReview, ReviewReader } from '../steps/review-reader.query';

export interface Page {
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Sums {
  readonly source: 'volunteered' | 'sampled';
  readonly count: number;
  readonly total: number;
}

/** Highest of all ids: a first page begins above every review. */
const NEWEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const PARTS = ['safety', 'care', 'staff', 'surroundings_and_food'] as const;

/** Reviews as everybody reads them, and as their provider does: never by whom, never which day. */
@Injectable()
export class ListReviewsQuery {
  constructor(
    private readonly database: Database,
    private readonly reader: ReviewReader,
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws ProblemException 404 when there is no such facility. */
  async ofFacility(providerId: string, page: Page): Promise<FacilityReviews> {
    const { windowMonths, priorReviews } = (await this.settings.get('quality.rules')).value;
    const now = await this.database.now();
    const from = windowStart(localDate(now.getTime(), this.config.process.CITY_TIME_ZONE), windowMonths);
    const [known, sums, city, rows] = await Promise.all([
      this.database.read('SELECT id FROM provider WHERE id = ?', [providerId]),
      this.sums(providerId, from),
      this.cityMean(from),
      this.rows(providerId, from, page),
    ]);
    if (known.length === 0) throw commonProblem('common.not-found');
    const count = sums.reduce((sum, one) => sum + one.count, 0);
    const mean = count === 0 ? null : sums.reduce((sum, one) => sum + one.total, 0) / count;
    const by = (source: Sums['source']): FacilityReviews['bySource']['sampled'] => {
      const one = sums.find((sum) => sum.source === source);
      return one ? { mean: one.total / one.count, count: one.count } : { mean: null, count: 0 };
    };
    return {
      ...{ windowMonths, mean, count },
      shrunkMean: shrunkMean({ mean, count }, city, priorReviews),
      bySource: { volunteered: by('volunteered'), sampled: by('sampled') },
      parts: await this.parts(providerId, from),
      ...paged(rows, page, ({ said }) => said),
    };
  }

  async ofProvider(providerId: string, page: Page): Promise<ProviderReviews> {
    const { replyDays } = (await this.settings.get('quality.rules')).value;
    const now = await this.database.now();
    const rows = await this.rows(providerId, '1970-01-01', page);
    return paged(rows, page, ({ said, writtenAt }) => {
      const until = replyUntil(writtenAt, replyDays);
      return { ...said, replyUntil: said.reply === null && now <= until ? until.toISOString() : null };
    });
  }

  private async rows(
    providerId: string,
    from: string,
    { after = NEWEST, limit }: Page,
  ): Promise<ReadReview[]> {
    return this.reader.read(
      `review.provider_id = ? AND review.state = 'shown' AND review.created_at >= ? AND review.id < ?
        ORDER BY review.id DESC LIMIT ?`,
      [providerId, from, after, limit + 1],
    );
  }

  private async sums(providerId: string, from: string): Promise<Sums[]> {
    return this.database.read<Sums>(
      `SELECT source, CAST(COUNT(*) AS SIGNED) AS count, CAST(SUM(overall) AS DOUBLE) AS total FROM review
        WHERE provider_id = ? AND state = 'shown' AND created_at >= ? GROUP BY source`,
      [providerId, from],
    );
  }

  private async parts(providerId: string, from: string): Promise<FacilityReviews['parts']> {
    const [row] = await this.database.read<FacilityReviews['parts']>(
      `SELECT ${PARTS.map((part) => `CAST(AVG(${part}) AS DOUBLE) AS ${part}`).join(', ')} FROM review
        WHERE provider_id = ? AND state = 'shown' AND created_at >= ?`,
      [providerId, from],
    );
    return row!;
  }

  private async cityMean(from: string): Promise<number | null> {
    const [row] = await this.database.read<{ mean: number | null }>(
      "SELECT CAST(AVG(overall) AS DOUBLE) AS mean FROM review WHERE state = 'shown' AND created_at >= ?",
      [from],
    );
    return row!.mean;
  }
}

function paged<Row extends ReadReview, Item>(
  rows: readonly Row[],
  { limit }: Page,
  item: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  return { items: shown.map(item), next: rows.length > limit ? shown.at(-1)!.said.id : null };
}
