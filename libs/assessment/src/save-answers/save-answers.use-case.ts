import { Injectable } from '@nestjs/common';
import { type ChangedAssessment, type FieldError } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, UnitOfWork } from '@yilian/platform';
import { AssessmentAccess, type Seen, type WorkRefusal } from '../assessment-access.query';
import { CityDay } from '../city-day.query';
import { type Sheet } from '../domain/assessment';
import { checkSheet } from '../domain/check-sheet';
import { scaleOf } from '../domain/scales';
import { AssessmentStore } from '../store/assessment.store';

type SaveRefusal =
  WorkRefusal | { readonly code: 'assessment.invalid'; readonly fieldErrors: readonly FieldError[] };

/** Keeps what the first assessor has filled in so far; nothing has to be complete yet. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AssessmentAccess,
    private readonly city: CityDay,
    private readonly assessments: AssessmentStore,
    private readonly audit: Audit,
  ) {}

  async execute(
    caller: Principal,
    seen: Seen,
    sheet: Sheet,
  ): Promise<Result<ChangedAssessment, SaveRefusal>> {
    return this.work.decide<ChangedAssessment, SaveRefusal>(async (tx) => {
      const found = await this.access.lockFor(tx, caller, seen, 'edit');
      if (!found.ok) return found;
      const { id, olderPersonId, scaleVersion, state, version } = found.value;
      const today = await this.city.today(tx);
      const currentOn = await this.assessments.currentOn(tx, olderPersonId);
      const fieldErrors = checkSheet(sheet, { today, currentOn, scale: scaleOf(scaleVersion)! });
      if (fieldErrors.length > 0) return refuse({ code: 'assessment.invalid', fieldErrors });
      await this.assessments.saveSheet(tx, id, sheet);
      await this.audit.append(tx, 'assessment.answers-saved', olderPersonId, { assessmentId: id });
      return ok({ id, state, version: version + 1 });
    });
  }
}
