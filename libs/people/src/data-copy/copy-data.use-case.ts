import { Inject, Injectable } from '@nestjs/common';
import { type DataCopyEnd, type DataCopyHead, type DataCopyLine } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import {
  Audit,
  type CopiedPart,
  PERSONAL_DATA,
  type PersonalDataHolder,
  type Principal,
  UnitOfWork,
} from '@yilian/platform';
import { CityQuery } from '../city.query';
import { viewOf } from '../domain/scope';
import { PersonScope } from '../person-scope.query';

type CopyRefusal = { code: 'common.not-found' };

/**
 * Copies everything that is kept about an older person, each context answering for its part, and writes the look down. It
 * is read in short transactions while it is sent: neither memory nor a connection is held by a long copy on a slow line.
 */
@Injectable()
export class CopyData {
  constructor(
    @Inject(PERSONAL_DATA) private readonly holders: readonly PersonalDataHolder[],
    private readonly work: UnitOfWork,
    private readonly city: CityQuery,
    private readonly scope: PersonScope,
    private readonly audit: Audit,
  ) {}

  /** The lines of the copy, which are read as they are taken. */
  async execute(
    caller: Principal,
    olderPersonId: string,
  ): Promise<Result<AsyncIterable<string>, CopyRefusal>> {
    const begun = await this.work.decide<string, CopyRefusal>(async (tx) => {
      const standing = await this.scope.standing(tx, caller.accountId, olderPersonId);
      if (!standing || viewOf(standing) !== 'full') return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'people.data-copied', olderPersonId);
      return ok((await this.city.now(tx)).toISOString());
    });
    return begun.ok ? ok(this.lines({ olderPersonId, madeAt: begun.value })) : begun;
  }

  private async *lines(head: DataCopyHead): AsyncGenerator<string> {
    yield line(head);
    let records = 0;
    for (const holder of this.holders) {
      for await (const record of this.recordsOf(holder, head.olderPersonId)) {
        records += 1;
        yield line({ section: holder.section, record });
      }
    }
    yield line({ records });
  }

  private async *recordsOf(
    holder: PersonalDataHolder,
    olderPersonId: string,
  ): AsyncGenerator<DataCopyLine['record']> {
    let after: string | null = null;
    do {
      const from: string | null = after;
      const part: CopiedPart = await this.work.write(async (tx) => holder.copyPart(tx, olderPersonId, from));
      yield* part.records;
      after = part.next;
    } while (after !== null);
  }
}

const line = (content: DataCopyHead | DataCopyLine | DataCopyEnd): string => `${JSON.stringify(content)}\n`;
