import { Injectable } from '@nestjs/common';
import { type MadeObjection } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, UnitOfWork } from '@yilian/platform';
import { isOwnWord, voiceOf } from '../domain/own-word';
import { PersonScope } from '../person-scope.query';
import { FamilyLinkStore } from '../store/family-link.store';
import { Objections } from '../store/objections.store';
import { PersonNotices } from '../store/person-notices.store';

type ObjectRefusal = { code: 'common.not-found' };

/** The older person does not want somebody: the link ends at once, and nobody but the person lets that account in again. */
@Injectable()
export class ObjectToLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: PersonScope,
    private readonly links: FamilyLinkStore,
    private readonly objections: Objections,
    private readonly notices: PersonNotices,
    private readonly audit: Audit,
  ) {}

  async execute(
    caller: Principal,
    olderPersonId: string,
    linkId: string,
    words: string,
  ): Promise<Result<MadeObjection, ObjectRefusal>> {
    return this.work.decide<MadeObjection, ObjectRefusal>(async (tx) => {
      const standing = await this.scope.standing(tx, caller.accountId, olderPersonId);
      const way = standing ? voiceOf(standing) : null;
      if (!standing || way === null || !isOwnWord(way)) return refuse({ code: 'common.not-found' });
      const link = await this.links.lock(tx, olderPersonId, linkId);
      if (!link || link.relation === 'self') return refuse({ code: 'common.not-found' });
      await this.links.revoke(tx, olderPersonId, linkId);
      const townCode = standing.personTownCode;
      const { accountId } = link;
      const about = { olderPersonId, townCode, requestId: null, accountId, words, way };
      const id = await this.objections.add(tx, { ...about, outcome: 'link_closed' });
      tx.record('people.older-person-changed.v1', olderPersonId, { olderPersonId, townCode });
      await this.notices.due(tx, { olderPersonId, kind: 'link_ended', by: caller.accountId });
      await this.audit.append(tx, 'people.link-objected', olderPersonId, { linkId, accountId, way });
      return ok({ id, outcome: 'link_closed' });
    });
  }
}
