import { Injectable } from '@nestjs/common';
import { type ChangedPerson, type FieldError } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, type Tx, UnitOfWork } from '@yilian/platform';
import { CityQuery } from '../city.query';
import { checkProfile } from '../domain/check-profile';
import { type OlderPerson, type PersonDraft } from '../domain/older-person';
import { whatChanged } from '../domain/what-changed';
import { mayEdit } from '../domain/scope';
import { draftOf, formOf, type PersonChanges as ChangedFields } from '../person-form.adapter';
import { PersonScope } from '../person-scope.query';
import { OlderPersonStore } from '../store/older-person.store';
import { PersonChanges } from '../store/person-changes.store';

type UpdateRefusal =
  | { readonly code: 'people.invalid-person'; readonly fieldErrors: readonly FieldError[] }
  | {
      readonly code:
        | 'common.not-found'
        | 'people.changed-meanwhile'
        | 'people.unknown-town'
        | 'people.outside-your-area'
        | 'people.level-assessed';
    };

/** Corrects what is written down about a person, if it is still the version that the caller saw. */
@Injectable()
export class UpdateOlderPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly city: CityQuery,
    private readonly scope: PersonScope,
    private readonly persons: OlderPersonStore,
    private readonly changes: PersonChanges,
    private readonly audit: Audit,
  ) {}

  async execute(
    caller: Principal,
    id: string,
    version: number,
    changes: ChangedFields,
  ): Promise<Result<ChangedPerson, UpdateRefusal>> {
    return this.work.decide<ChangedPerson, UpdateRefusal>(async (tx) => {
      const before = await this.editable(tx, caller, id);
      if (!before) return refuse({ code: 'common.not-found' });
      const after = draftOf({ ...formOf(before), ...changes });
      const refusal = await this.refusal(tx, caller, before, after);
      if (refusal) return refuse(refusal);
      const written = await this.persons.update(tx, { ...after, id, version });
      if (!written) return refuse({ code: 'people.changed-meanwhile' });
      await this.changes.add(tx, id, version + 1, whatChanged(before, after));
      tx.record('people.older-person-changed.v1', id, { olderPersonId: id, townCode: after.townCode });
      await this.audit.append(tx, 'people.changed', id, { fields: Object.keys(changes) });
      return ok({ id, version: version + 1 });
    });
  }

  private async editable(tx: Tx, caller: Principal, id: string): Promise<OlderPerson | undefined> {
    const standing = await this.scope.standing(tx, caller.accountId, id);
    if (!standing || !mayEdit(standing)) return undefined;
    return this.persons.byId(tx, id);
  }

  private async refusal(
    tx: Tx,
    caller: Principal,
    before: OlderPerson,
    after: PersonDraft,
  ): Promise<UpdateRefusal | undefined> {
    const fieldErrors = checkProfile(after, await this.city.today(tx));
    if (fieldErrors.length > 0) return { code: 'people.invalid-person', fieldErrors };
    if (restated(before, after)) return { code: 'people.level-assessed' };
    if (after.townCode === before.townCode) return undefined;
    if (!(await this.city.isTown(tx, after.townCode))) return { code: 'people.unknown-town' };
    return caller.role === 'town_officer' ? { code: 'people.outside-your-area' } : undefined;
  }
}

/** A level that an assessment gave does not change by being stated anew. */
const restated = (before: OlderPerson, after: PersonDraft): boolean =>
  before.levelAssessed &&
  (after.abilityLevel !== before.abilityLevel || after.assessedOn !== before.assessedOn);
