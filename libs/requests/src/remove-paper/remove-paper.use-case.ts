import { Injectable } from '@nestjs/common';
import { type PaperList } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, FileStore, type Refusal, UnitOfWork } from '@yilian/platform';
import { groupsOf } from '../domain/papers';
import { StayPapers } from '../store/stay-papers.store';

/** Takes a sheet back: the row first, and when it is surely gone, the file. */
@Injectable()
export class RemovePaper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly papers: StayPapers,
    private readonly files: FileStore,
    private readonly scope: PersonScope,
    private readonly audit: Audit,
  ) {}

  async execute(
    olderPersonId: string,
    paperId: string,
  ): Promise<Result<PaperList, Refusal<'common.not-found'>>> {
    let file: string | null = null;
    const result = await this.work.decide<PaperList, Refusal<'common.not-found'>>(async (tx) => {
      const allowed = await this.scope.canAsk(tx, tx.actor!.accountId, olderPersonId);
      const paper = await this.papers.lock(tx, paperId);
      if (!allowed || paper?.olderPersonId !== olderPersonId) return refuse({ code: 'common.not-found' });
      file = paper.file;
      await this.papers.remove(tx, paperId);
      await this.audit.append(tx, 'requests.paper-removed', olderPersonId, { paperId, kind: paper.kind });
      return ok({ papers: groupsOf(await this.papers.ofPerson(tx, olderPersonId)) });
    });
    if (result.ok && file !== null) await this.files.remove(file);
    return result;
  }
}
