import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ChangedAssessment, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { assessmentProblems } from '../assessment.problems';
import { DiscardAssessment } from './discard-assessment.use-case';

/** `version` is the one that was shown. */
const DiscardBody = z.strictObject({ version: z.int().min(1) });
type DiscardBody = z.infer<typeof DiscardBody>;

const problems = some(
  assessmentProblems,
  'common.not-found',
  'assessment.changed-meanwhile',
  'assessment.not-possible-now',
  'assessment.not-yours',
  'assessment.same-assessor',
);

@Controller('v1/older-persons/:id/assessments/:assessmentId/discarding')
export class DiscardAssessmentController {
  constructor(
    private readonly discardAssessment: DiscardAssessment,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'discardAssessment',
    summary: 'Discard an assessment that is under way',
    answer: ChangedAssessment,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) olderPersonId: string,
    @Param('assessmentId', { schema: Uuid }) id: string,
    @Body({ schema: DiscardBody }) { version }: DiscardBody,
  ): Promise<ChangedAssessment> {
    const seen = { olderPersonId, id, version };
    return answer(await this.discardAssessment.execute(this.context.principal!, seen), problems);
  }
}
