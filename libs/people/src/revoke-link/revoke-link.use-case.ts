import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, UnitOfWork } from '@yilian/platform';
import { voiceOf } from '../domain/own-word';
import { mayManageLinks } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { FamilyLinkStore } from '../store/family-link.store';
import { PersonNotices } from '../store/person-notices.store';

type RevokeRefusal = { code: 'common.not-found' };

/** Takes a link away, or gives up one's own. It counts for no query after the commit, and for no socket a second later. */
@Injectable()
export class RevokeLink {
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
  ): Promise<Result<null, RevokeRefusal>> {
    return this.work.decide<null, RevokeRefusal>(async (tx) => {
      const standing = await this.scope.standing(tx, caller.accountId, olderPersonId);
      const holder = await this.links.holder(tx, olderPersonId, linkId);
      const allowed =
        standing && (mayManageLinks(standing) || voiceOf(standing) === 'self' || holder === caller.accountId);
      if (!allowed || holder === undefined) return refuse({ code: 'common.not-found' });
      if (!(await this.links.revoke(tx, olderPersonId, linkId))) return refuse({ code: 'common.not-found' });
      tx.record('people.older-person-changed.v1', olderPersonId, {
        olderPersonId,
        townCode: standing.personTownCode,
      });
      await this.notices.due(tx, { olderPersonId, kind: 'link_ended', by: caller.accountId });
      await this.audit.append(tx, 'people.link-revoked', olderPersonId, { linkId, accountId: holder });
      return ok(null);
    });
  }
}
