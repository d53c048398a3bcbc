import { Injectable } from '@nestjs/common';
import { type PaperKind, type PaperList } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { type Refusal, UnitOfWork } from '@yilian/platform';
import { groupsOf } from '../domain/papers';
import { StayPapers } from '../store/stay-papers.store';

/** Notes that a paper follows later; of what was handed in nothing has to be promised. */
@Injectable()
export class PromisePaper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly papers: StayPapers,
    private readonly scope: PersonScope,
  ) {}

  async execute(
    olderPersonId: string,
    kind: PaperKind,
  ): Promise<Result<PaperList, Refusal<'common.not-found'>>> {
    return this.work.decide<PaperList, Refusal<'common.not-found'>>(async (tx) => {
      const allowed = await this.scope.canAsk(tx, tx.actor!.accountId, olderPersonId);
      if (!allowed) return refuse({ code: 'common.not-found' });
      const groups = groupsOf(await this.papers.ofPerson(tx, olderPersonId));
      const isGiven = groups.some((one) => one.kind === kind && one.state === 'given');
      if (!isGiven) await this.papers.promise(tx, olderPersonId, [kind]);
      return ok({ papers: groupsOf(await this.papers.ofPerson(tx, olderPersonId)) });
    });
  }
}
