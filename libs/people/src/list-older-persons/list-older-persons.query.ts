import { Injectable } from '@nestjs/common';
import { Database, type Principal } from '@yilian/platform';
import { type LinkScope, type PersonView, type Relation } from '@yilian/contracts';
import { present } from '../domain/present';
import { type Standing, viewOf } from '../domain/scope';
import { VALID_LINK } from '../store/family-link.store';
import { OlderPersonStore, PERSON_COLUMNS, type StoredPerson } from '../store/older-person.store';

/** Which part of the list: at most `limit` persons with an id above `after`. */
export interface Page {
  readonly after: string;
  readonly limit: number;
}

type Linked = StoredPerson & { readonly scopes: string | null; readonly relation: Relation | null };

/** The older persons of a family in its own order of registration, or those of an officer's area, masked. */
@Injectable()
export class ListOlderPersonsQuery {
  constructor(
    private readonly database: Database,
    private readonly persons: OlderPersonStore,
  ) {}

  async execute(caller: Principal, page: Page): Promise<PersonView[]> {
    const rows = await this.rows(caller, page);
    return rows.flatMap((row) => {
      const standing = standingOf(caller, row);
      const view = viewOf(standing);
      return view === 'none' ? [] : [present(this.persons.open(row), view, standing)];
    });
  }

  private async rows(caller: Principal, { after, limit }: Page): Promise<Linked[]> {
    if (caller.role === 'family') {
      return this.database.read<Linked>(
        `SELECT ${PERSON_COLUMNS}, link.scopes, link.relation
           FROM family_link AS link JOIN older_person AS person ON person.id = link.older_person_id
          WHERE link.account_id = ? AND ${VALID_LINK} AND person.erased_at IS NULL AND person.id > ? ORDER BY person.id LIMIT ?`,
        [caller.accountId, after, String(limit)],
      );
    }
    const ofTown = caller.role === 'town_officer' ? 'person.town_code = ? AND' : '';
    return this.database.read<Linked>(
      `SELECT ${PERSON_COLUMNS}, NULL AS scopes, NULL AS relation FROM older_person AS person
        WHERE ${ofTown} person.erased_at IS NULL AND person.id > ? ORDER BY person.id LIMIT ?`,
      [...(caller.role === 'town_officer' ? [caller.townCode] : []), after, String(limit)],
    );
  }
}

const standingOf = ({ role, townCode }: Principal, row: Linked): Standing => ({
  role,
  townCode,
  personTownCode: row.town_code,
  scopes: row.scopes === null ? null : (JSON.parse(row.scopes) as LinkScope[]),
  relation: row.relation,
});
