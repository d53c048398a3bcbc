import type { Database } from '@yilian/platform';

/** A question that a database can answer as well: a part of the name, and filters. */
export interface PlainQuestion {
  readonly word: string;
  readonly service: string;
  readonly towns: readonly string[];
  readonly star: number | null;
}

type Filter = 'service' | 'town' | 'star';

/** Where each filter's own counts come from, and what it selects. */
const COUNTS: readonly (readonly [Filter | null, string])[] = [
  ['service', 'kind'],
  ['town', 'town_code'],
  ['star', 'official_level'],
  [null, 'ownership'],
];

/** The same by hand: LIKE for the words, one page, its number, and GROUP BY for the counts on four filters. */
export class SqlSearch {
  constructor(private readonly database: Database) {}

  async search(question: PlainQuestion): Promise<number> {
    const all = conditions(question, null);
    const [page, total] = await Promise.all([
      this.database.query(
        `SELECT provider.id, name, address, price_fen FROM provider JOIN service ON service.provider_id = provider.id
          WHERE ${all.sql} ORDER BY provider.id LIMIT 20`,
        all.values,
      ),
      this.database.query<{ total: number }>(
        `SELECT COUNT(DISTINCT provider.id) AS total FROM provider JOIN service ON service.provider_id = provider.id
          WHERE ${all.sql}`,
        all.values,
      ),
      ...COUNTS.map(async ([filter, column]) => {
        const others = conditions(question, filter);
        return this.database.query(
          `SELECT ${column}, COUNT(DISTINCT provider.id) FROM provider
             JOIN service ON service.provider_id = provider.id WHERE ${others.sql} GROUP BY ${column}`,
          others.values,
        );
      }),
    ]);
    return page.length === 0 ? 0 : total[0]!.total;
  }
}

function conditions({ word, service, towns, star }: PlainQuestion, without: Filter | null) {
  const parts: (readonly [sql: string, value: unknown])[] = [['name LIKE ?', `%${word}%`]];
  if (without !== 'service') parts.push(['kind = ?', service]);
  if (without !== 'town' && towns.length > 0) parts.push(['town_code IN (?)', towns]);
  if (without !== 'star' && star !== null) parts.push(['official_level = ?', star]);
  return { sql: parts.map(([sql]) => sql).join(' AND '), values: parts.map(([, value]) => value) };
}
