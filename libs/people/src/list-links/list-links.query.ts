import { Injectable } from '@nestjs/common';
import {
  type LinkBasis,
  type LinkBook,
  type LinkLine,
  type LinkScope,
  type Relation,
} from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { isOwnWord, voiceOf } from '../domain/own-word';
import { maskPhone } from '../domain/present';
import { mayManageLinks, viewOf } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { VALID_LINK } from '../store/family-link.store';
import { Invitations } from '../store/invitations.store';

interface Stored {
  readonly id: string;
  readonly account_id: string;
  readonly login: string;
  readonly relation: Relation;
  readonly basis: LinkBasis | null;
  readonly scopes: string;
  readonly consented_at: Date;
  readonly valid_to: Date | null;
  readonly revoked_at: Date | null;
  readonly counts: number;
}

/** Who may see and ask for an older person, and who might once. */
@Injectable()
export class ListLinksQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly invitations: Invitations,
  ) {}

  /** Undefined when there is no such person or the caller may not know of it. */
  async execute(caller: Principal, olderPersonId: string): Promise<LinkBook | undefined> {
    const standing = await this.scope.standing(this.database, caller.accountId, olderPersonId);
    if (!standing || viewOf(standing) === 'none') return undefined;
    const voice = voiceOf(standing);
    const mayManage = mayManageLinks(standing) || voice === 'self';
    const links = await this.links(caller.accountId, olderPersonId);
    const invitations = mayManage ? await this.invitations.openOf(this.database, olderPersonId) : [];
    return {
      mayManage,
      maySayNo: voice !== null && isOwnWord(voice),
      links: links.filter(({ mine }) => mayManage || mine),
      invitations: invitations.map(({ id, login, phone, relation, scopes, expiresAt }) => ({
        id,
        login,
        phone: phone === null ? null : maskPhone(phone),
        relation,
        scopes: [...scopes],
        expiresAt: expiresAt.toISOString(),
      })),
    };
  }

  private async links(accountId: string, olderPersonId: string): Promise<LinkLine[]> {
    const rows = await this.database.read<Stored>(
      `SELECT link.id, link.account_id, account.login, link.relation, link.basis, link.scopes, link.consented_at,
              link.valid_to, link.revoked_at, (${VALID_LINK}) AS counts
         FROM family_link AS link JOIN account ON account.id = link.account_id
        WHERE link.older_person_id = ? ORDER BY counts DESC, link.id DESC LIMIT 200`,
      [olderPersonId],
    );
    return rows.map((row) => ({
      id: row.id,
      login: row.login,
      relation: row.relation,
      basis: row.basis,
      scopes: JSON.parse(row.scopes) as LinkScope[],
      mine: row.account_id === accountId,
      consentedAt: row.consented_at.toISOString(),
      validTo: row.valid_to?.toISOString() ?? null,
      endedAt: row.counts ? null : ((row.revoked_at ?? row.valid_to)?.toISOString() ?? null),
    }));
  }
}
