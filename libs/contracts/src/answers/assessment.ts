import { z } from 'zod';
import { AbilityAnswers, AbilityResult, AssessmentReason, AssessmentState } from '../ability';
import { LocalDate, Moment, TownCode, Uuid } from '../formats';
import { AbilityLevel, Sex } from '../vocabulary';

/** An older person as lists and reports of assessments name one. */
export const PersonCard = z
  .strictObject({
    id: Uuid,
    name: z.string().describe('Masked for officers.'),
    masked: z.boolean(),
    sex: Sex,
    birthYear: z.int(),
    townCode: TownCode,
  })
  .meta({ id: 'PersonCard' });
export type PersonCard = z.infer<typeof PersonCard>;

const version = z.int().min(1).describe('Goes up with every change; a change names the one it was made on.');

/** On what an act on a report rests: `version` is the one that was shown. */
export const SeenAssessment = z.strictObject({ version: z.int().min(1) });
export type SeenAssessment = z.infer<typeof SeenAssessment>;

/** An assessment after something was done with it. */
export const ChangedAssessment = z
  .strictObject({ id: Uuid, state: AssessmentState, version })
  .meta({ id: 'ChangedAssessment' });
export type ChangedAssessment = z.infer<typeof ChangedAssessment>;

/** What the reader may do next; the server decides. */
export const AssessmentAction = z
  .enum(['edit', 'enter', 'confirm', 'give_back', 'discard'])
  .meta({ id: 'AssessmentAction' });
export type AssessmentAction = z.infer<typeof AssessmentAction>;

const assessor = z
  .strictObject({ name: z.string().nullable(), at: Moment.nullable() })
  .meta({ id: 'Assessor' });

/** One assessment with all its answers and what they give. */
export const AssessmentReport = z
  .strictObject({
    id: Uuid,
    olderPerson: PersonCard,
    state: AssessmentState,
    reason: AssessmentReason,
    assessedOn: LocalDate,
    scaleVersion: z.string(),
    answers: AbilityAnswers,
    result: AbilityResult.nullable().describe(
      'Null while an answer is missing; counts once it is confirmed.',
    ),
    dueOn: LocalDate.nullable().describe('When the next one is due; null until confirmed.'),
    first: assessor.describe('Who entered it.'),
    second: assessor.nullable().describe('Who confirmed it or sent it back.'),
    note: z.string().nullable().describe('Why it was sent back; for officers only.'),
    actions: z.array(AssessmentAction),
    version,
  })
  .meta({ id: 'AssessmentReport' });
export type AssessmentReport = z.infer<typeof AssessmentReport>;

/** One line of the list of a person's assessments. */
export const AssessmentLine = z
  .strictObject({
    id: Uuid,
    state: AssessmentState,
    reason: AssessmentReason,
    assessedOn: LocalDate,
    level: AbilityLevel.nullable(),
    dueOn: LocalDate.nullable(),
  })
  .meta({ id: 'AssessmentLine' });
export type AssessmentLine = z.infer<typeof AssessmentLine>;

/** Whether it is time for the next assessment. */
export const AssessmentDue = z
  .enum(['not_assessed', 'current', 'soon', 'overdue'])
  .meta({ id: 'AssessmentDue' });
export type AssessmentDue = z.infer<typeof AssessmentDue>;

/** What is known of a person's ability, and how. */
export const PersonAssessments = z
  .strictObject({
    olderPersonId: Uuid,
    level: AbilityLevel.nullable(),
    levelSource: z
      .enum(['assessed', 'stated'])
      .nullable()
      .describe('Stated by the family, or by a confirmed assessment.'),
    assessedOn: LocalDate.nullable(),
    due: AssessmentDue,
    dueOn: LocalDate.nullable(),
    underWay: AssessmentLine.nullable().describe('Null also for families, who see what counts.'),
    history: z.array(AssessmentLine).describe('Confirmed ones, newest first.'),
  })
  .meta({ id: 'PersonAssessments' });
export type PersonAssessments = z.infer<typeof PersonAssessments>;

/** Somebody who is to be assessed, or whose assessment is under way. */
export const AssessmentTask = z
  .strictObject({
    olderPerson: PersonCard,
    level: AbilityLevel.nullable(),
    due: AssessmentDue,
    dueOn: LocalDate.nullable(),
    underWay: AssessmentLine.nullable(),
    mine: z.boolean().describe('The reader entered it.'),
  })
  .meta({ id: 'AssessmentTask' });
export type AssessmentTask = z.infer<typeof AssessmentTask>;

/** At most `limit` of them; the id of the last person is `after` of the next page. */
export const AssessmentTasks = z
  .strictObject({ items: z.array(AssessmentTask), next: Uuid.nullable() })
  .meta({ id: 'AssessmentTasks' });
export type AssessmentTasks = z.infer<typeof AssessmentTasks>;
