import { Injectable } from '@nestjs/common';
import { KeptUnits } from '@yilian/capacity';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { FamilyHolds } from '../store/family-holds.store';

/** Gives kept units back at once. What a request has taken on meanwhile stays with it. */
@Injectable()
export class DropHold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kept: KeptUnits,
    private readonly familyHolds: FamilyHolds,
    private readonly audit: Audit,
  ) {}

  async execute(id: string): Promise<Result<null, Refusal<'common.not-found'>>> {
    return this.work.decide<null, Refusal<'common.not-found'>>(async (tx) => {
      if (!(await this.familyHolds.lockOwn(tx, id))) return refuse({ code: 'common.not-found' });
      await this.kept.letGo(tx, [id]);
      await this.audit.append(tx, 'dispatch.hold-dropped', id);
      return ok(null);
    });
  }
}
