import { type AssessmentAction, type AssessmentState } from '@yilian/contracts';
import { abilityAssessmentMachine, EDITABLE } from './ability-assessment.machine';

/** What decides who may do what. */
export interface Standing {
  readonly state: AssessmentState;
  readonly enteredBy: string;
}

export type TwoAssessorsRefusal =
  'assessment.not-possible-now' | 'assessment.not-yours' | 'assessment.same-assessor';

const BY_THE_FIRST: readonly AssessmentAction[] = ['edit', 'enter'];
const BY_A_SECOND: readonly AssessmentAction[] = ['confirm', 'give_back'];

const isPossible = (state: AssessmentState, action: AssessmentAction): boolean =>
  action === 'edit' ? EDITABLE.includes(state) : abilityAssessmentMachine.next(state, action) !== undefined;

/**
 * Why an officer of the area may not do this, or undefined. The one who entered the answers changes them, somebody else
 * confirms; anyone of the area may discard one that is under way, for its author may have left.
 */
export function refusalTo(
  action: AssessmentAction,
  { state, enteredBy }: Standing,
  accountId: string,
): TwoAssessorsRefusal | undefined {
  if (!isPossible(state, action)) return 'assessment.not-possible-now';
  const isFirst = enteredBy === accountId;
  if (BY_THE_FIRST.includes(action) && !isFirst) return 'assessment.not-yours';
  return BY_A_SECOND.includes(action) && isFirst ? 'assessment.same-assessor' : undefined;
}

/** Everything that an officer of the area may do now. */
export const actionsFor = (standing: Standing, accountId: string): AssessmentAction[] =>
  (['edit', 'enter', 'confirm', 'give_back', 'discard'] as const).filter(
    (action) => refusalTo(action, standing, accountId) === undefined,
  );
