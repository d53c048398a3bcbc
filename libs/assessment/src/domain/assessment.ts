import { type AbilityAnswers, type AssessmentReason, type AssessmentState } from '@yilian/contracts';

/** What the first assessor fills in. */
export interface Sheet {
  readonly reason: AssessmentReason;
  /** The day of the visit, a date of the city. */
  readonly assessedOn: string;
  readonly answers: AbilityAnswers;
}

/** A stored assessment; `version` goes up with every change. */
export interface Assessment extends Sheet {
  readonly id: string;
  readonly olderPersonId: string;
  readonly scaleVersion: string;
  readonly state: AssessmentState;
  readonly note: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Date | null;
  readonly secondBy: string | null;
  readonly secondAt: Date | null;
  /** Null until confirmed. */
  readonly level: number | null;
  readonly dueOn: string | null;
  readonly version: number;
}
