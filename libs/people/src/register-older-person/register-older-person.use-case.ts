import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  type LinkBasis,
  LinkScope,
  type RegisteredPerson,
  type Relation,
} from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, type Tx, UnitOfWork } from '@yilian/platform';
import { CityQuery } from '../city.query';
import { checkProfile } from '../domain/check-profile';
import { hasRightBasis } from '../domain/link-rules';
import { type PersonDraft } from '../domain/older-person';
import { Consents } from '../store/consents.store';
import { FamilyLinkStore } from '../store/family-link.store';
import { OlderPersonStore } from '../store/older-person.store';

type RegisterRefusal =
  | { readonly code: 'people.invalid-person'; readonly fieldErrors: readonly FieldError[] }
  | { readonly code: 'people.unknown-town' | 'people.outside-your-area' | 'people.basis-needed' };

/** Who the caller is to the person. */
interface WhoAsks {
  readonly relation: Relation;
  readonly basis: LinkBasis | null;
}

/** Writes down whose consent was taken, by whom and when: as a link and as the first entry of the history. */
@Injectable()
export class FirstWord {
  constructor(
    private readonly city: CityQuery,
    private readonly links: FamilyLinkStore,
    private readonly consents: Consents,
  ) {}

  /** An officer's rights come from the area, and so does the link. Returns the id of the link. */
  async write(tx: Tx, caller: Principal, olderPersonId: string, as: WhoAsks): Promise<string> {
    const { relation, basis } = as;
    const id = newId();
    const family = caller.role === 'family';
    const isOwn = family && relation === 'self';
    await this.links.insert(tx, [
      {
        id,
        accountId: caller.accountId,
        olderPersonId,
        relation: family ? relation : 'community_worker',
        basis: family ? basis : 'area_duty',
        scopes: family ? LinkScope.options : ['ask'],
        consentedAt: await this.city.now(tx),
        validTo: null,
      },
    ]);
    const way = isOwn ? 'self' : 'on_behalf';
    await this.consents.append(tx, [{ olderPersonId, purpose: 'service', seq: 1, given: true, way }]);
    return id;
  }
}

/** Writes an older person down together with the caller's link and the moment of consent. */
@Injectable()
export class RegisterOlderPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly city: CityQuery,
    private readonly persons: OlderPersonStore,
    private readonly firstWord: FirstWord,
    private readonly audit: Audit,
  ) {}

  async execute(
    caller: Principal,
    draft: PersonDraft,
    relation: Relation,
    basis: LinkBasis | null = null,
  ): Promise<Result<RegisteredPerson, RegisterRefusal>> {
    return this.work.decide<RegisteredPerson, RegisterRefusal>(async (tx) => {
      const outside = caller.role === 'family' && !hasRightBasis(relation, basis);
      if (outside) return refuse({ code: 'people.basis-needed' });
      const refusal = await this.refusal(tx, caller, draft);
      if (refusal) return refuse(refusal);
      const id = newId();
      await this.persons.insert(tx, [{ id, ...draft }]);
      const linkId = await this.firstWord.write(tx, caller, id, { relation, basis });
      tx.record('people.older-person-changed.v1', id, { olderPersonId: id, townCode: draft.townCode });
      await this.audit.append(tx, 'people.registered', id, { linkId });
      return ok({ id, linkId, version: 1 });
    });
  }

  private async refusal(tx: Tx, caller: Principal, draft: PersonDraft): Promise<RegisterRefusal | undefined> {
    const fieldErrors = checkProfile(draft, await this.city.today(tx));
    if (fieldErrors.length > 0) return { code: 'people.invalid-person', fieldErrors };
    if (!(await this.city.isTown(tx, draft.townCode))) return { code: 'people.unknown-town' };
    const elsewhere = caller.role === 'town_officer' && caller.townCode !== draft.townCode;
    return elsewhere ? { code: 'people.outside-your-area' } : undefined;
  }
}
