import { Injectable } from '@nestjs/common';
import { type Created, type LinkScope } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, UnitOfWork } from '@yilian/platform';
import { voiceOf } from '../domain/own-word';
import { mayManageLinks } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { FamilyLinkStore } from '../store/family-link.store';
import { PersonNotices } from '../store/person-notices.store';

/** What a link allows from now on, and until when; null = until revoked. */
export interface LinkTerms {
  readonly scopes: readonly LinkScope[];
  readonly validTo: Date | null;
}

type ChangeRefusal = { code: 'common.not-found' };

/** Changes what somebody may do. A link is never changed: the old one ends and another begins, so its history stays. */
@Injectable()
export class ChangeLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: PersonScope,
    private readonly links: FamilyLinkStore,
    private readonly notices: PersonNotices,
    private readonly audit: Audit,
  ) {}

  async execute(
    caller: Principal,
    olderPersonId: string,
    linkId: string,
    terms: LinkTerms,
  ): Promise<Result<Created, ChangeRefusal>> {
    return this.work.decide<Created, ChangeRefusal>(async (tx) => {
      const standing = await this.scope.standing(tx, caller.accountId, olderPersonId);
      const allowed = standing && (mayManageLinks(standing) || voiceOf(standing) === 'self');
      const link = allowed ? await this.links.lock(tx, olderPersonId, linkId) : undefined;
      if (!allowed || !link) return refuse({ code: 'common.not-found' });
      await this.links.revoke(tx, olderPersonId, linkId);
      const id = newId();
      await this.links.insert(tx, [{ id, olderPersonId, ...link, ...terms }]);
      tx.record('people.older-person-changed.v1', olderPersonId, {
        olderPersonId,
        townCode: standing.personTownCode,
      });
      await this.notices.due(tx, { olderPersonId, kind: 'link_changed', by: caller.accountId });
      const { accountId } = link;
      await this.audit.append(tx, 'people.link-changed', olderPersonId, {
        ...{ linkId, newLinkId: id, accountId, scopes: terms.scopes },
      });
      return ok({ id });
    });
  }
}
