import { Injectable } from '@nestjs/common';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, type Tx, UnitOfWork } from '@yilian/platform';
import { type Created, type LinkScope, type Relation } from '@yilian/contracts';
import { CityQuery } from '../city.query';
import { mayManageLinks } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { FamilyLinkStore } from '../store/family-link.store';

/** Who is to be linked, as what, and what they may do. */
export interface LinkToGrant {
  readonly login: string;
  readonly relation: Relation;
  readonly scopes: readonly LinkScope[];
  /** Null = until revoked. */
  readonly validTo: Date | null;
}

type GrantRefusal = { code: 'common.not-found' | 'people.no-such-family' | 'people.already-linked' };

/**
 * Links another family account. Nothing in its access token changes: every query reads the links afresh, and the live
 * channel's sweep sees the new link within a second.
 */
@Injectable()
export class GrantLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly city: CityQuery,
    private readonly scope: PersonScope,
    private readonly links: FamilyLinkStore,
    private readonly audit: Audit,
  ) {}

  async execute(
    caller: Principal,
    olderPersonId: string,
    link: LinkToGrant,
  ): Promise<Result<Created, GrantRefusal>> {
    return this.work.decide<Created, GrantRefusal>(async (tx) => {
      const standing = await this.scope.standing(tx, caller.accountId, olderPersonId);
      if (!standing || !mayManageLinks(standing)) return refuse({ code: 'common.not-found' });
      const accountId = await this.city.familyByLogin(tx, link.login);
      if (accountId === undefined) return refuse({ code: 'people.no-such-family' });
      const id = newId();
      const granted = await this.grant(tx, { id, accountId, olderPersonId, link });
      if (!granted) return refuse({ code: 'people.already-linked' });
      tx.record('people.older-person-changed.v1', olderPersonId, {
        olderPersonId,
        townCode: standing.personTownCode,
      });
      await this.audit.append(tx, 'people.link-granted', olderPersonId, {
        linkId: id,
        accountId,
        scopes: link.scopes,
      });
      return ok({ id });
    });
  }

  private async grant(
    tx: Tx,
    { link, ...ids }: { id: string; accountId: string; olderPersonId: string; link: LinkToGrant },
  ): Promise<boolean> {
    const { relation, scopes, validTo } = link;
    return this.links.grant(tx, { ...ids, relation, scopes, validTo, consentedAt: await this.city.now(tx) });
  }
}
