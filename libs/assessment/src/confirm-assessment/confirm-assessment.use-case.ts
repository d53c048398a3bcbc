import { Injectable } from '@nestjs/common';
import { type ChangedAssessment } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { RecordLevel } from '@yilian/people';
import { type Principal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { AssessmentAccess, type Seen, type WorkRefusal } from '../assessment-access.query';
import { assess } from '../domain/assess';
import { type Assessment } from '../domain/assessment';
import { completeAnswers } from '../domain/check-answers';
import { addMonths } from '../domain/due';
import { scaleOf } from '../domain/scales';
import { AssessmentStore } from '../store/assessment.store';

/** The second assessor's word: the level becomes the person's, and whom it concerns is told. */
@Injectable()
export class ConfirmAssessment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AssessmentAccess,
    private readonly assessments: AssessmentStore,
    private readonly recordLevel: RecordLevel,
    private readonly settings: Settings,
  ) {}

  async execute(caller: Principal, seen: Seen): Promise<Result<ChangedAssessment, WorkRefusal>> {
    return this.work.decide<ChangedAssessment, WorkRefusal>(async (tx) => {
      const found = await this.access.lockFor(tx, caller, seen, 'confirm');
      if (!found.ok) return found;
      const level = levelOf(found.value);
      const confirmed = await this.confirm(tx, found.value, caller.accountId, level);
      if (!confirmed) return refuse({ code: 'assessment.changed-meanwhile' });
      const { olderPersonId, assessedOn } = found.value;
      const { changed } = await this.recordLevel.execute(tx, { olderPersonId, level, assessedOn });
      return ok(await this.access.tell(tx, found.value, 'confirmed', changed));
    });
  }

  private async confirm(tx: Tx, assessment: Assessment, by: string, level: number): Promise<boolean> {
    const rules = await this.settings.get('assessment.rules');
    return this.assessments.confirm(tx, assessment, {
      by,
      level,
      dueOn: addMonths(assessment.assessedOn, rules.value.validMonths),
      rulesVersion: rules.version,
    });
  }
}

/** @throws Error when a sheet was entered although it was not complete: that is our fault, not the assessor's. */
function levelOf({ id, answers, scaleVersion }: Assessment): number {
  const scale = scaleOf(scaleVersion);
  const complete = scale && completeAnswers(answers, scale);
  if (!complete) throw new Error(`Assessment ${id} was entered incomplete`);
  return assess(complete, scale).level;
}
