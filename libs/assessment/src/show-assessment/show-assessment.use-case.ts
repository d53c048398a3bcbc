import { Injectable } from '@nestjs/common';
import { type AbilityResult, type AssessmentReport } from '@yilian/contracts';
import { AccountNames } from '@yilian/accounts';
import { PersonCards, PersonScope } from '@yilian/people';
import { Audit, type Principal, type Tx, UnitOfWork } from '@yilian/platform';
import { CONFIRMED } from '../domain/ability-assessment.machine';
import { assess } from '../domain/assess';
import { type Assessment } from '../domain/assessment';
import { completeAnswers } from '../domain/check-answers';
import { scaleOf } from '../domain/scales';
import { actionsFor } from '../domain/two-assessors';
import { AssessmentStore } from '../store/assessment.store';

/** Shows one assessment: to officers of the area, and once it is confirmed to the family. Each look is written down. */
@Injectable()
export class ShowAssessment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: PersonScope,
    private readonly cards: PersonCards,
    private readonly names: AccountNames,
    private readonly assessments: AssessmentStore,
    private readonly audit: Audit,
  ) {}

  /** Undefined when there is none or the caller may not know of it. */
  async execute(caller: Principal, olderPersonId: string, id: string): Promise<AssessmentReport | undefined> {
    return this.work.write(async (tx) => {
      const view = await this.scope.followView(tx, caller.accountId, olderPersonId);
      const assessment = view === 'none' ? undefined : await this.assessments.byId(tx, olderPersonId, id);
      if (!assessment || (view === 'full' && !CONFIRMED.includes(assessment.state))) return undefined;
      await this.audit.append(tx, 'assessment.viewed', olderPersonId, { assessmentId: id });
      return this.report(tx, caller, assessment, view === 'masked');
    });
  }

  private async report(
    tx: Tx,
    { accountId }: Principal,
    one: Assessment,
    isOfficer: boolean,
  ): Promise<AssessmentReport> {
    const cards = await this.cards.of(tx, [one.olderPersonId], isOfficer);
    const names = await this.names.of([one.enteredBy, ...(one.secondBy === null ? [] : [one.secondBy])]);
    const assessor = (account: string, at: Date | null) => ({
      name: names.get(account) ?? null,
      at: at?.toISOString() ?? null,
    });
    return {
      id: one.id,
      olderPerson: cards.get(one.olderPersonId)!,
      state: one.state,
      reason: one.reason,
      assessedOn: one.assessedOn,
      scaleVersion: one.scaleVersion,
      answers: one.answers,
      result: resultOf(one),
      dueOn: one.dueOn,
      first: assessor(one.enteredBy, one.enteredAt),
      second: one.secondBy === null ? null : assessor(one.secondBy, one.secondAt),
      note: isOfficer ? one.note : null,
      actions: isOfficer ? actionsFor(one, accountId) : [],
      version: one.version,
    };
  }
}

function resultOf({ answers, scaleVersion }: Assessment): AbilityResult | null {
  const scale = scaleOf(scaleVersion);
  const complete = scale && completeAnswers(answers, scale);
  return complete ? assess(complete, scale) : null;
}
