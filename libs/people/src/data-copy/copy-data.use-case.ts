import { Inject, Injectable } from '@nestjs/common';
import { type DataCopy } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, PERSONAL_DATA, type PersonalDataHolder, type Principal, UnitOfWork } from '@yilian/platform';
import { CityQuery } from '../city.query';
import { viewOf } from '../domain/scope';
import { PersonScope } from '../person-scope.query';

type CopyRefusal = { code: 'common.not-found' };

/** Copies everything that is kept about an older person, each context answering for its part, and writes the look down. */
@Injectable()
export class CopyData {
  constructor(
    @Inject(PERSONAL_DATA) private readonly holders: readonly PersonalDataHolder[],
    private readonly work: UnitOfWork,
    private readonly city: CityQuery,
    private readonly scope: PersonScope,
    private readonly audit: Audit,
  ) {}

  async execute(caller: Principal, olderPersonId: string): Promise<Result<DataCopy, CopyRefusal>> {
    return this.work.decide<DataCopy, CopyRefusal>(async (tx) => {
      const standing = await this.scope.standing(tx, caller.accountId, olderPersonId);
      if (!standing || viewOf(standing) !== 'full') return refuse({ code: 'common.not-found' });
      const sections = [];
      for (const holder of this.holders) {
        sections.push({ section: holder.section, records: [...(await holder.copy(tx, olderPersonId))] });
      }
      await this.audit.append(tx, 'people.data-copied', olderPersonId);
      const madeAt = (await this.city.now(tx)).toISOString();
      return ok({ olderPersonId, madeAt, sections });
    });
  }
}
