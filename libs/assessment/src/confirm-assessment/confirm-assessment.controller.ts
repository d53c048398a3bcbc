import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ChangedAssessment, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { assessmentProblems } from '../assessment.problems';
import { ConfirmAssessment } from './confirm-assessment.use-case';

/** `version` is the one that was shown. */
const ConfirmBody = z.strictObject({ version: z.int().min(1) });
type ConfirmBody = z.infer<typeof ConfirmBody>;

const problems = some(
  assessmentProblems,
  'common.not-found',
  'assessment.changed-meanwhile',
  'assessment.not-possible-now',
  'assessment.not-yours',
  'assessment.same-assessor',
);

@Controller('v1/older-persons/:id/assessments/:assessmentId/confirmation')
export class ConfirmAssessmentController {
  constructor(
    private readonly confirmAssessment: ConfirmAssessment,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'confirmAssessment',
    summary: 'Confirm as the second assessor: the level counts from now on',
    answer: ChangedAssessment,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) olderPersonId: string,
    @Param('assessmentId', { schema: Uuid }) id: string,
    @Body({ schema: ConfirmBody }) { version }: ConfirmBody,
  ): Promise<ChangedAssessment> {
    const seen = { olderPersonId, id, version };
    return answer(await this.confirmAssessment.execute(this.context.principal!, seen), problems);
  }
}
