import { Injectable } from '@nestjs/common';
import { type ChangedAssessment } from '@yilian/contracts';
import { ok, type Result } from '@yilian/kernel';
import { type Principal, UnitOfWork } from '@yilian/platform';
import { AssessmentAccess, type Seen, type WorkRefusal } from '../assessment-access.query';
import { AssessmentStore } from '../store/assessment.store';

/** Makes room for another one: begun by mistake, or by somebody who has left. */
@Injectable()
export class DiscardAssessment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AssessmentAccess,
    private readonly assessments: AssessmentStore,
  ) {}

  async execute(caller: Principal, seen: Seen): Promise<Result<ChangedAssessment, WorkRefusal>> {
    return this.work.decide<ChangedAssessment, WorkRefusal>(async (tx) => {
      const found = await this.access.lockFor(tx, caller, seen, 'discard');
      if (!found.ok) return found;
      await this.assessments.discard(tx, seen.id);
      return ok(await this.access.tell(tx, found.value, 'discarded'));
    });
  }
}
