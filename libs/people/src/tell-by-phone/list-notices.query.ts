import { Injectable } from '@nestjs/common';
import { type PersonNoticeKind, type PersonNoticeList } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { maskName } from '../domain/present';
import { OlderPersonStore, PERSON_COLUMNS, type StoredPerson } from '../store/older-person.store';

type Stored = StoredPerson & {
  readonly notice_id: string;
  readonly kind: PersonNoticeKind;
  readonly request_id: string | null;
  readonly created_at: Date;
};

/** Whom officers of a town still have to call, oldest first. */
@Injectable()
export class ListNoticesQuery {
  constructor(
    private readonly database: Database,
    private readonly persons: OlderPersonStore,
  ) {}

  async execute({ townCode }: Principal, limit: number): Promise<PersonNoticeList> {
    const rows = await this.database.query<Stored>(
      `SELECT ${PERSON_COLUMNS}, notice.id AS notice_id, notice.kind, notice.request_id, notice.created_at
         FROM person_notice AS notice JOIN older_person AS person ON person.id = notice.older_person_id
        WHERE notice.told_at IS NULL AND person.erased_at IS NULL AND (? IS NULL OR notice.town_code = ?)
        ORDER BY notice.id LIMIT ?`,
      [townCode, townCode, limit],
    );
    return {
      items: rows.map((row) => ({
        id: row.notice_id,
        olderPersonId: row.id,
        name: maskName(this.persons.openContact(row).name),
        townCode: row.town_code,
        kind: row.kind,
        requestId: row.request_id,
        createdAt: row.created_at.toISOString(),
      })),
    };
  }
}
