import { Injectable } from '@nestjs/common';
import { type AssessmentAction, type ChangedAssessment, type AssessmentState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, type Principal, type Tx } from '@yilian/platform';
import { type Assessment } from './domain/assessment';
import { refusalTo, type TwoAssessorsRefusal } from './domain/two-assessors';
import { AssessmentStore } from './store/assessment.store';

/** Which assessment is meant, as the caller saw it. */
export interface Seen {
  readonly olderPersonId: string;
  readonly id: string;
  readonly version: number;
}

export interface WorkRefusal {
  readonly code: 'common.not-found' | 'assessment.changed-meanwhile' | TwoAssessorsRefusal;
}

/** Opens assessments for who may work on them, and writes down what was done. */
@Injectable()
export class AssessmentAccess {
  constructor(
    private readonly scope: PersonScope,
    private readonly assessments: AssessmentStore,
    private readonly audit: Audit,
  ) {}

  /** True for officers of the area the person lives in. */
  async isOfficer(tx: Tx, caller: Principal, olderPersonId: string): Promise<boolean> {
    return (await this.scope.followView(tx, caller.accountId, olderPersonId)) === 'masked';
  }

  /** The assessment, locked, if the caller may do this with it now and it is still the one that was seen. */
  async lockFor(
    tx: Tx,
    caller: Principal,
    seen: Seen,
    action: AssessmentAction,
  ): Promise<Result<Assessment, WorkRefusal>> {
    if (!(await this.isOfficer(tx, caller, seen.olderPersonId))) return refuse({ code: 'common.not-found' });
    const assessment = await this.assessments.lock(tx, seen.olderPersonId, seen.id);
    if (!assessment) return refuse({ code: 'common.not-found' });
    const code = refusalTo(action, assessment, caller.accountId);
    if (code) return refuse({ code });
    if (assessment.version !== seen.version) return refuse({ code: 'assessment.changed-meanwhile' });
    return ok(assessment);
  }

  /** Records the new state and who brought it about. */
  async tell(
    tx: Tx,
    { id, olderPersonId, version }: Assessment,
    state: AssessmentState,
    levelChanged = false,
  ): Promise<ChangedAssessment> {
    const townCode = await this.townOf(tx, olderPersonId);
    tx.record('assessment.state-changed.v1', id, {
      assessmentId: id,
      olderPersonId,
      townCode,
      state,
      levelChanged,
    });
    await this.audit.append(tx, `assessment.${state}`, olderPersonId, { assessmentId: id });
    return { id, state, version: version + 1 };
  }

  private async townOf(tx: Tx, olderPersonId: string): Promise<string> {
    const [row] = await tx.query<{ town_code: string }>('SELECT town_code FROM older_person WHERE id = ?', [
      olderPersonId,
    ]);
    return row!.town_code;
  }
}
