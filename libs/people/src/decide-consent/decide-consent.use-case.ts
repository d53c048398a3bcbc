import { Injectable } from '@nestjs/common';
import { CONSENT_TEXT_VERSION, type ConsentPurpose } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, type Tx, UnitOfWork } from '@yilian/platform';
import { decideConsent, LASTING } from '../domain/consent';
import { voiceOf } from '../domain/own-word';
import { PersonScope } from '../person-scope.query';
import { Consents } from '../store/consents.store';
import { FamilyLinkStore } from '../store/family-link.store';
import { Invitations } from '../store/invitations.store';
import { PersonNotices } from '../store/person-notices.store';

/** What somebody decides, on the sentences that were shown. */
export interface ConsentToDecide {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly textVersion: string;
}

type DecideRefusal = {
  code: 'common.not-found' | 'people.own-word' | 'people.changed-meanwhile' | 'people.consent-text-changed';
};

/**
 * What a decision brings about. `service` and `assessment` are read where requests are taken in, `emergency` where a call
 * for help is shown; `family_sharing` closes links at once. No figure looks at a person yet, so nothing reads `statistics`:
 * the first one that does leaves out who has withdrawn.
 */
@Injectable()
export class ConsentEffects {
  constructor(
    private readonly links: FamilyLinkStore,
    private readonly invitations: Invitations,
    private readonly notices: PersonNotices,
  ) {}

  async follow(
    tx: Tx,
    olderPersonId: string,
    decided: { readonly purpose: ConsentPurpose; readonly given: boolean; readonly by: string },
  ): Promise<void> {
    const { purpose, given, by } = decided;
    if (purpose === 'family_sharing' && !given) {
      await this.links.revokeOthers(tx, olderPersonId, { relations: LASTING, accountId: by });
      await this.invitations.withdraw(tx, olderPersonId);
    }
    await this.notices.due(tx, { olderPersonId, kind: 'consent_changed', by });
  }
}

/** Writes a consent down, or that it was withdrawn; what follows from it happens in the same transaction. */
@Injectable()
export class DecideConsent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: PersonScope,
    private readonly consents: Consents,
    private readonly effects: ConsentEffects,
    private readonly audit: Audit,
  ) {}

  async execute(
    caller: Principal,
    olderPersonId: string,
    { purpose, given, textVersion }: ConsentToDecide,
  ): Promise<Result<null, DecideRefusal>> {
    return this.work.decide<null, DecideRefusal>(async (tx) => {
      const standing = await this.scope.standing(tx, caller.accountId, olderPersonId);
      const way = standing ? voiceOf(standing) : null;
      if (!standing || way === null) return refuse({ code: 'common.not-found' });
      if (textVersion !== CONSENT_TEXT_VERSION) return refuse({ code: 'people.consent-text-changed' });
      const last = await this.consents.last(tx, olderPersonId, purpose);
      const decision = decideConsent(purpose, last, { given, way });
      if (decision === 'own-word') return refuse({ code: 'people.own-word' });
      if (decision === 'unchanged') return ok(null);
      const seq = (last?.seq ?? 0) + 1;
      const isFirst = await this.consents.append(tx, [{ olderPersonId, purpose, seq, given, way }]);
      if (!isFirst) return refuse({ code: 'people.changed-meanwhile' });
      await this.effects.follow(tx, olderPersonId, { purpose, given, by: caller.accountId });
      tx.record('people.older-person-changed.v1', olderPersonId, {
        olderPersonId,
        townCode: standing.personTownCode,
      });
      await this.audit.append(tx, 'people.consent-decided', olderPersonId, { purpose, given, way });
      return ok(null);
    });
  }
}
