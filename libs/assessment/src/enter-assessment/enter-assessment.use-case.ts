import { Injectable } from '@nestjs/common';
import { type ChangedAssessment, type FieldError } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Principal, UnitOfWork } from '@yilian/platform';
import { AssessmentAccess, type Seen, type WorkRefusal } from '../assessment-access.query';
import { openAnswers } from '../domain/check-answers';
import { scaleOf } from '../domain/scales';
import { AssessmentStore } from '../store/assessment.store';

type EnterRefusal =
  WorkRefusal | { readonly code: 'assessment.incomplete'; readonly fieldErrors: readonly FieldError[] };

/** The first assessor is done: a second one has the word now. */
@Injectable()
export class EnterAssessment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AssessmentAccess,
    private readonly assessments: AssessmentStore,
  ) {}

  async execute(caller: Principal, seen: Seen): Promise<Result<ChangedAssessment, EnterRefusal>> {
    return this.work.decide<ChangedAssessment, EnterRefusal>(async (tx) => {
      const found = await this.access.lockFor(tx, caller, seen, 'enter');
      if (!found.ok) return found;
      const { id, answers, scaleVersion } = found.value;
      const fieldErrors = openAnswers(answers, scaleOf(scaleVersion)!);
      if (fieldErrors.length > 0) return refuse({ code: 'assessment.incomplete', fieldErrors });
      await this.assessments.enter(tx, id);
      return ok(await this.access.tell(tx, found.value, 'entered'));
    });
  }
}
