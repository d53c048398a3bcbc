import { Remind } from './remind/remind.job';
import { AbilityAssessmentRow } from './store/ability-assessment.row';

export { AssessmentPersonalData } from './assessment-data.adapter';
export { AssessmentHttpModule, AssessmentModule } from './assessment.module';
export { assessmentReactions } from './assessment.reactions';
export { assessmentConstraints } from './store/constraints.row';

/** The tables of this context. */
export const assessmentRows = [AbilityAssessmentRow] as const;

/** The recurring duties of this context, for the worker. They need `AssessmentModule`. */
export const assessmentSchedules = [Remind] as const;
