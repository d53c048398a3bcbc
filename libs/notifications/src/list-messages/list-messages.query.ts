import { Injectable } from '@nestjs/common';
import { type MessagePage, type MessageView, type ServiceKind } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { aboutOf, type AnyTemplate, anyTextOf } from '../domain/any-text';

interface Stored {
  readonly id: string;
  readonly template: AnyTemplate;
  readonly request_id: string | null;
  readonly alert_id: string | null;
  readonly provider_id: string | null;
  readonly older_person_id: string | null;
  readonly created_at: Date;
  readonly read_at: Date | null;
  /** Null without a request, like its kind. */
  readonly number: string | null;
  readonly kind: ServiceKind | null;
}

/** Highest of all ids: a first page begins above every message. */
const NEWEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** An account's own messages, newest first. The number of what it is about is read, not stored. */
@Injectable()
export class ListMessagesQuery {
  constructor(private readonly database: Database) {}

  async execute(
    accountId: string,
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<MessagePage> {
    const [rows, unread] = await Promise.all([this.rows(accountId, page), this.unread(accountId)]);
    const items = rows.slice(0, page.limit).map(viewOf);
    return { items, next: rows.length > page.limit ? items.at(-1)!.id : null, unread };
  }

  private async rows(
    accountId: string,
    { after = NEWEST, limit }: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<Stored[]> {
    return this.database.read<Stored>(
      `SELECT message.id, message.template, message.request_id, message.alert_id, message.provider_id,
              message.older_person_id, message.created_at, message.read_at,
              COALESCE(request.number, complaint.number, tour.number) AS number, request.kind
         FROM message LEFT JOIN care_request AS request ON request.id = message.request_id
         LEFT JOIN complaint ON complaint.id = message.request_id
         LEFT JOIN tour ON tour.id = message.request_id
        WHERE message.account_id = ? AND message.id < ? ORDER BY message.id DESC LIMIT ?`,
      [accountId, after, String(limit + 1)],
    );
  }

  private async unread(accountId: string): Promise<number> {
    const [row] = await this.database.read<{ n: number }>(
      'SELECT COUNT(*) AS n FROM message WHERE account_id = ? AND read_at IS NULL',
      [accountId],
    );
    return row!.n;
  }
}

const viewOf = (row: Stored): MessageView => ({
  id: row.id,
  template: row.template,
  text: anyTextOf(row),
  about: aboutOf(row.template, row.request_id),
  requestId: row.request_id,
  alertId: row.alert_id,
  olderPersonId: row.provider_id === null ? row.older_person_id : null,
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});
