import { Injectable } from '@nestjs/common';
import { type AssessmentReason, type ChangedAssessment, type FieldError } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, UnitOfWork } from '@yilian/platform';
import { AssessmentAccess } from '../assessment-access.query';
import { CityDay } from '../city-day.query';
import { NO_ANSWERS } from '../domain/check-answers';
import { checkSheet } from '../domain/check-sheet';
import { scaleInForce } from '../domain/scales';
import { AssessmentStore } from '../store/assessment.store';

type StartRefusal =
  | { readonly code: 'common.not-found' | 'assessment.under-way' }
  | { readonly code: 'assessment.invalid'; readonly fieldErrors: readonly FieldError[] };

/** Begins an empty sheet for a person of the officer's area, with the scale that is in force. */
@Injectable()
export class StartAssessment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AssessmentAccess,
    private readonly city: CityDay,
    private readonly assessments: AssessmentStore,
    private readonly audit: Audit,
  ) {}

  async execute(
    caller: Principal,
    olderPersonId: string,
    wish: { readonly reason: AssessmentReason; readonly assessedOn: string },
  ): Promise<Result<ChangedAssessment, StartRefusal>> {
    return this.work.decide<ChangedAssessment, StartRefusal>(async (tx) => {
      if (!(await this.access.isOfficer(tx, caller, olderPersonId)))
        return refuse({ code: 'common.not-found' });
      const today = await this.city.today(tx);
      const scale = scaleInForce(today);
      const currentOn = await this.assessments.currentOn(tx, olderPersonId);
      const sheet = { ...wish, answers: NO_ANSWERS };
      const fieldErrors = checkSheet(sheet, { today, currentOn, scale });
      if (fieldErrors.length > 0) return refuse({ code: 'assessment.invalid', fieldErrors });
      const id = newId();
      const ids = { id, olderPersonId, scaleVersion: scale.version, enteredBy: caller.accountId };
      const started = await this.assessments.start(tx, { ...sheet, ...ids });
      if (!started) return refuse({ code: 'assessment.under-way' });
      await this.audit.append(tx, 'assessment.started', olderPersonId, { assessmentId: id });
      return ok({ id, state: 'draft', version: 1 });
    });
  }
}
