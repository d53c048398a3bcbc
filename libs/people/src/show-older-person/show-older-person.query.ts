import { Injectable } from '@nestjs/common';
import { Database, type Principal } from '@yilian/platform';
import { type LinkScope, type Relation, type LinkView, type PersonWithLinks } from '@yilian/contracts';
import { present } from '../domain/present';
import { mayManageLinks, viewOf } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { VALID_LINK } from '../store/family-link.store';
import { OlderPersonStore } from '../store/older-person.store';

interface StoredLink {
  readonly id: string;
  readonly account_id: string;
  readonly login: string;
  readonly relation: Relation;
  readonly scopes: string;
  readonly consented_at: Date;
  readonly valid_to: Date | null;
}

@Injectable()
export class ShowOlderPersonQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly persons: OlderPersonStore,
  ) {}

  /** Undefined when there is no such person or the caller may not know of it. */
  async execute(caller: Principal, id: string): Promise<PersonWithLinks | undefined> {
    const standing = await this.scope.standing(this.database, caller.accountId, id);
    const view = standing ? viewOf(standing) : 'none';
    if (!standing || view === 'none') return undefined;
    const person = await this.persons.byId(this.database, id);
    if (!person) return undefined;
    const links = await this.links(caller.accountId, id);
    const all = mayManageLinks(standing);
    return { ...present(person, view, standing), links: links.filter(({ mine }) => all || mine) };
  }

  private async links(accountId: string, olderPersonId: string): Promise<LinkView[]> {
    const rows = await this.database.read<StoredLink>(
      `SELECT link.id, link.account_id, account.login, link.relation, link.scopes, link.consented_at, link.valid_to
         FROM family_link AS link JOIN account ON account.id = link.account_id
        WHERE link.older_person_id = ? AND ${VALID_LINK} ORDER BY link.id`,
      [olderPersonId],
    );
    return rows.map((row) => ({
      id: row.id,
      login: row.login,
      relation: row.relation,
      scopes: JSON.parse(row.scopes) as LinkScope[],
      mine: row.account_id === accountId,
      consentedAt: row.consented_at.toISOString(),
      validTo: row.valid_to?.toISOString() ?? null,
    }));
  }
}
