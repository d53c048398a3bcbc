import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { type ConsentPurpose, LinkScope, type Relation } from '@yilian/contracts';
import { CityQuery } from '../city.query';
import { type PersonDraft, roundPoint } from '../domain/older-person';
import { Consents } from '../store/consents.store';
import { FamilyLinkStore } from '../store/family-link.store';
import { OlderPersonStore } from '../store/older-person.store';

/** A person that a seed or an import brings, with the family account that looks after it, if any. */
export interface PersonToCreate extends PersonDraft {
  readonly id?: string;
  readonly guardian?: { readonly accountId: string; readonly relation: Relation };
  /** What the guardian agrees to on behalf of the person beside being served. */
  readonly agreesTo?: readonly ConsentPurpose[];
}

const ROWS_AT_ONCE = 200;

/** Writes many older persons down at once, with full links; for seeds and tests. The caller has checked the data. */
@Injectable()
export class CreateOlderPersons {
  constructor(
    private readonly work: UnitOfWork,
    private readonly city: CityQuery,
    private readonly persons: OlderPersonStore,
    private readonly links: FamilyLinkStore,
    private readonly consents: Consents,
  ) {}

  /** Returns the ids in the order of the list. */
  async execute(list: readonly PersonToCreate[]): Promise<string[]> {
    const all = list.map(({ id = newId(), point, ...rest }) => ({
      ...rest,
      id,
      point: point && roundPoint(point),
    }));
    await this.work.write(async (tx) => {
      const consentedAt = await this.city.now(tx);
      for (let start = 0; start < all.length; start += ROWS_AT_ONCE) {
        const some = all.slice(start, start + ROWS_AT_ONCE);
        await this.persons.insert(tx, some);
        const links = some.flatMap(({ id: olderPersonId, guardian }) =>
          guardian
            ? [
                {
                  id: newId(),
                  olderPersonId,
                  ...guardian,
                  scopes: LinkScope.options,
                  consentedAt,
                  validTo: null,
                },
              ]
            : [],
        );
        await this.links.insert(tx, links);
        await this.consents.append(
          tx,
          some.flatMap(({ id: olderPersonId, guardian, agreesTo = [] }) =>
            (guardian ? (['service', ...agreesTo] as const) : []).map((purpose) => ({
              ...{ olderPersonId, purpose, seq: 1, given: true },
              way: 'on_behalf' as const,
            })),
          ),
        );
      }
    });
    return all.map(({ id }) => id);
  }
}
