import { Injectable } from '@nestjs/common';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, type Tx, UnitOfWork } from '@yilian/platform';
import { type Created, type LinkBasis, type LinkScope, type Relation } from '@yilian/contracts';
import { CityQuery } from '../city.query';
import { hasRightBasis, type LinkRefusalCode } from '../domain/link-rules';
import { mayManageLinks, type Standing } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { LinkGate } from '../steps/link-gate.query';
import { FamilyLinkStore } from '../store/family-link.store';
import { PersonNotices } from '../store/person-notices.store';

/** Who is to be linked, as what, and what they may do. */
export interface LinkToGrant {
  readonly login: string;
  readonly relation: Relation;
  readonly basis?: LinkBasis | null;
  readonly scopes: readonly LinkScope[];
  /** Null = until revoked. */
  readonly validTo: Date | null;
}

type GrantRefusal = {
  code:
    | 'common.not-found'
    | 'people.no-such-family'
    | 'people.already-linked'
    | 'people.basis-needed'
    | LinkRefusalCode;
};

/** Writes a link down, unless the older person said no, and tells the older person. */
@Injectable()
export class LinkWriter {
  constructor(
    private readonly city: CityQuery,
    private readonly gate: LinkGate,
    private readonly links: FamilyLinkStore,
    private readonly notices: PersonNotices,
  ) {}

  /** Why there is no link, or undefined when there is one. */
  async grant(
    tx: Tx,
    standing: Standing,
    { by, ...ids }: { id: string; accountId: string; olderPersonId: string; by: string },
    { relation, basis = null, scopes, validTo }: LinkToGrant,
  ): Promise<LinkRefusalCode | 'people.already-linked' | undefined> {
    const refusal = await this.gate.refusal(tx, ids.olderPersonId, standing, ids.accountId);
    if (refusal) return refusal;
    // Before the link: a new own account is told of on the phone, not to whoever holds that account.
    await this.notices.due(tx, { olderPersonId: ids.olderPersonId, kind: 'link_added', by });
    const consentedAt = await this.city.now(tx);
    const granted = await this.links.grant(tx, { ...ids, relation, basis, scopes, validTo, consentedAt });
    if (!granted) return 'people.already-linked';
    return undefined;
  }
}

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
    private readonly writer: LinkWriter,
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
      if (!hasRightBasis(link.relation, link.basis ?? null)) return refuse({ code: 'people.basis-needed' });
      const id = newId();
      const ids = { id, accountId, olderPersonId, by: caller.accountId };
      const code = await this.writer.grant(tx, standing, ids, link);
      if (code) return refuse({ code });
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
}
