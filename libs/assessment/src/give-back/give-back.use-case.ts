import { Injectable } from '@nestjs/common';
import { type ChangedAssessment } from '@yilian/contracts';
import { ok, type Result } from '@yilian/kernel';
import { type Principal, UnitOfWork } from '@yilian/platform';
import { AssessmentAccess, type Seen, type WorkRefusal } from '../assessment-access.query';
import { AssessmentStore } from '../store/assessment.store';

/** The second assessor does not agree: the first one reads why and corrects it. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AssessmentAccess,
    private readonly assessments: AssessmentStore,
  ) {}

  async execute(
    caller: Principal,
    seen: Seen,
    note: string,
  ): Promise<Result<ChangedAssessment, WorkRefusal>> {
    return this.work.decide<ChangedAssessment, WorkRefusal>(async (tx) => {
      const found = await this.access.lockFor(tx, caller, seen, 'give_back');
      if (!found.ok) return found;
      await this.assessments.giveBack(tx, seen.id, caller.accountId, note);
      return ok(await this.access.tell(tx, found.value, 'returned'));
    });
  }
}
