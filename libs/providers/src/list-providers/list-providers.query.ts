import { Injectable } from '@nestjs/common';
import { type ListedProvider, type ProviderPage, type ServiceKind } from '@yilian/contracts';
import { Database } from '@yilian/platform';

type Data = Omit<ListedProvider, 'pausedUntil' | 'kinds'> & {
  readonly pausedUntil: Date | null;
  readonly kinds: string | null;
};

@Injectable()
export class ListProvidersQuery {
  constructor(private readonly database: Database) {}

  /** `town` null = the whole city; `after` is the last id already seen, or empty. */
  async page(town: string | null, after: string, limit: number): Promise<ProviderPage> {
    const rows = await this.database.query<Data>(
      `SELECT provider.id, name, town_code AS townCode, address, phone, provider.state, light,
              paused_until AS pausedUntil,
              (SELECT GROUP_CONCAT(kind ORDER BY kind) FROM service WHERE provider_id = provider.id) AS kinds
         FROM provider
        WHERE provider.id > ? ${town === null ? '' : 'AND town_code = ?'}
        ORDER BY provider.id LIMIT ?`,
      [after, ...(town === null ? [] : [town]), limit + 1],
    );
    const items = rows.slice(0, limit).map((row) => ({
      ...row,
      pausedUntil: row.pausedUntil?.toISOString() ?? null,
      kinds: (row.kinds?.split(',') ?? []) as ServiceKind[],
    }));
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }
}
