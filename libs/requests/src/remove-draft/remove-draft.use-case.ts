import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { RequestDrafts } from '../store/request-drafts.store';

/** Throws a draft away, because its owner says so. */
@Injectable()
export class RemoveDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: RequestDrafts,
    private readonly audit: Audit,
  ) {}

  async execute(id: string): Promise<Result<null, Refusal<'common.not-found'>>> {
    return this.work.decide<null, Refusal<'common.not-found'>>(async (tx) => {
      if (!(await this.drafts.remove(tx, id))) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'requests.draft-removed', id);
      return ok(null);
    });
  }
}
