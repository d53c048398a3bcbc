import { Injectable } from '@nestjs/common';
import { type LinkScope, type Relation, type Role } from '@yilian/contracts';
import { Database, type Principal, type Reader } from '@yilian/platform';
import { mayAsk, mayRate, type Standing, type View, viewOf } from './domain/scope';
import { VALID_LINK } from './store/family-link.store';

interface Stored {
  readonly role: Role;
  readonly town_code: string | null;
  readonly person_town_code: string;
  readonly scopes: string | null;
  readonly relation: Relation | null;
}

/** How accounts stand to older persons, read afresh each time: a revoked link counts no more at once. */
@Injectable()
export class PersonScope {
  constructor(private readonly database: Database) {}

  /** Undefined when the person or the active account does not exist. The account table is only read. */
  async standing(reader: Reader, accountId: string, olderPersonId: string): Promise<Standing | undefined> {
    const [row] = await reader.read<Stored>(
      `SELECT account.role, account.town_code, person.town_code AS person_town_code,
              link.scopes, link.relation
         FROM account JOIN older_person AS person ON person.id = ? AND person.erased_at IS NULL
         LEFT JOIN family_link AS link ON link.account_id = account.id AND link.older_person_id = person.id AND ${VALID_LINK}
        WHERE account.id = ? AND account.state = 'active'`,
      [olderPersonId, accountId],
    );
    return (
      row && {
        role: row.role,
        townCode: row.town_code,
        personTownCode: row.person_town_code,
        scopes: row.scopes === null ? null : (JSON.parse(row.scopes) as LinkScope[]),
        relation: row.relation,
      }
    );
  }

  /** True for a family with a valid `ask` link and for officers of the person's area. `reader`: a Tx or the Database. */
  async canAsk(reader: Reader, accountId: string, olderPersonId: string): Promise<boolean> {
    const standing = await this.standing(reader, accountId, olderPersonId);
    return standing !== undefined && mayAsk(standing);
  }

  /** True for a family with a valid `rate` link and for officers of the person's area. */
  async canRate(reader: Reader, accountId: string, olderPersonId: string): Promise<boolean> {
    const standing = await this.standing(reader, accountId, olderPersonId);
    return standing !== undefined && mayRate(standing);
  }

  /** True for a family with a valid `see` link and for officers of the person's area. */
  async mayFollow(principal: Principal, olderPersonId: string): Promise<boolean> {
    return (await this.followView(this.database, principal.accountId, olderPersonId)) !== 'none';
  }

  /** Full for a family with a valid `see` link, masked for officers of the person's area, else none. */
  async followView(reader: Reader, accountId: string, olderPersonId: string): Promise<View> {
    const standing = await this.standing(reader, accountId, olderPersonId);
    if (!standing) return 'none';
    const view = viewOf(standing);
    return view === 'masked' && standing.role === 'family' ? 'none' : view;
  }
}
