import { Injectable } from '@nestjs/common';
import { type MessagePage, type MessageView, PersonNoticeKind, type ServiceKind } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { type AnyTemplate, isPersonTemplate, PERSON_TEXTS } from '../domain/person-templates';
import { personTextOf } from '../domain/texts-to-person';
import { textOf } from '../domain/templates';

interface Stored {
  readonly id: string;
  readonly template: AnyTemplate | PersonNoticeKind;
  readonly request_id: string | null;
  readonly provider_id: string | null;
  readonly older_person_id: string;
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
      `SELECT message.id, message.template, message.request_id, message.provider_id, message.older_person_id,
              message.created_at, message.read_at, COALESCE(request.number, complaint.number) AS number, request.kind
         FROM message LEFT JOIN care_request AS request ON request.id = message.request_id
         LEFT JOIN complaint ON complaint.id = message.request_id
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
  text: wordsOf(row),
  about: row.request_id === null ? 'person' : row.template === 'complaint-changed' ? 'complaint' : 'request',
  requestId: row.request_id,
  olderPersonId: row.provider_id === null ? row.older_person_id : null,
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});

/** A request stays in the table for good, so a text about one always finds it. */
function wordsOf({ template, kind, number }: Stored): MessageView['text'] {
  const notice = PersonNoticeKind.safeParse(template);
  if (notice.success)
    return personTextOf(notice.data, kind === null || number === null ? null : { kind, number });
  const about = template as AnyTemplate;
  return isPersonTemplate(about) ? PERSON_TEXTS[about] : textOf(about, kind, number!);
}
