import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { AssessmentStore } from './store/assessment.store';

/** Answers for what assessments keep about a person: every answer and note. Level and dates stay for statistics. */
@Injectable()
export class AssessmentPersonalData extends PersonalDataHolder {
  static readonly COLUMNS = ['ability_assessment.answers_sealed', 'ability_assessment.note_sealed'];
  readonly section = 'assessment';
  readonly columns = AssessmentPersonalData.COLUMNS;

  constructor(private readonly assessments: AssessmentStore) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const assessments = await this.assessments.ofPerson(tx, olderPersonId);
    return assessments.map(({ reason, assessedOn, state, answers, note, level, dueOn }) =>
      heldRecord({ record: 'assessment', reason, assessedOn, state, answers, note, level, dueOn }),
    );
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await this.assessments.erase(tx, olderPersonId);
  }

  /** A sheet that nobody has confirmed yet is given up with the person's data. */
  async isInUse(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
