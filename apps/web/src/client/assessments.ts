/** What pages ask the API about ability assessments. */
import { type paths } from '@yilian/api-client';
import {
  type AbilityScale,
  type AssessmentReport,
  type AssessmentTasks,
  type ChangedAssessment,
  type PersonAssessments,
} from '@yilian/contracts';
import { answerOf, api } from './api';

const ONE = '/v1/older-persons/{id}/assessments/{assessmentId}';
type SheetBody = paths['/v1/older-persons/{id}/assessments/{assessmentId}/answers']['put']['requestBody'];
/** The sheet as it is sent; `version` is the one that was shown. */
export type SheetToSave = SheetBody['content']['application/json'];
export type StartWish =
  paths['/v1/older-persons/{id}/assessments']['post']['requestBody']['content']['application/json'];

/** Which assessment of whom. */
export interface AssessmentIds {
  readonly id: string;
  readonly assessmentId: string;
}

export const assessmentsOf = (id: string): Promise<PersonAssessments> =>
  answerOf(api.GET('/v1/older-persons/{id}/assessments', { params: { path: { id } } }));

export const assessmentReport = (path: AssessmentIds): Promise<AssessmentReport> =>
  answerOf(api.GET(ONE, { params: { path } }));

export const abilityScale = (version: string): Promise<AbilityScale> =>
  answerOf(api.GET('/v1/ability-scales/{version}', { params: { path: { version } } }));

/** A report with the scale it was made with: what is needed to say its answers in words. */
export async function reportWithScale(
  path: AssessmentIds,
): Promise<{ readonly report: AssessmentReport; readonly scale: AbilityScale }> {
  const report = await assessmentReport(path);
  return { report, scale: await abilityScale(report.scaleVersion) };
}

export const assessmentTasks = (show: 'under_way' | 'due', after?: string): Promise<AssessmentTasks> =>
  answerOf(
    api.GET('/v1/assessment-tasks', {
      params: { query: after === undefined ? { show } : { show, after } },
    }),
  );

export const startAssessment = (id: string, body: StartWish, key: string): Promise<ChangedAssessment> =>
  answerOf(
    api.POST('/v1/older-persons/{id}/assessments', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );

export const saveSheet = (path: AssessmentIds, body: SheetToSave): Promise<ChangedAssessment> =>
  answerOf(api.PUT(`${ONE}/answers`, { body, params: { path } }));

/** What is done with a sheet as it was shown. */
export type SheetAct = 'entry' | 'confirmation' | 'discarding';

export const actOn = (
  act: SheetAct,
  path: AssessmentIds,
  body: { version: number },
  key: string,
): Promise<ChangedAssessment> =>
  answerOf(api.POST(`${ONE}/${act}`, { body, params: { path, header: { 'Idempotency-Key': key } } }));

export const giveBack = (
  path: AssessmentIds,
  body: { version: number; note: string },
  key: string,
): Promise<ChangedAssessment> =>
  answerOf(api.POST(`${ONE}/return`, { body, params: { path, header: { 'Idempotency-Key': key } } }));
