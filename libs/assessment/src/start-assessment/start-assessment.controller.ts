import { Body, Controller, Param, Post } from '@nestjs/common';
import { AssessmentReason, ChangedAssessment, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { assessmentProblems } from '../assessment.problems';
import { StartAssessment } from './start-assessment.use-case';

const StartBody = z.strictObject({ reason: AssessmentReason, assessedOn: LocalDate });
type StartBody = z.infer<typeof StartBody>;

const problems = some(assessmentProblems, 'common.not-found', 'assessment.under-way', 'assessment.invalid');

@Controller('v1/older-persons/:id/assessments')
export class StartAssessmentController {
  constructor(
    private readonly startAssessment: StartAssessment,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'startAssessment',
    summary: 'Begin an ability assessment',
    answer: ChangedAssessment,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: StartBody }) body: StartBody,
  ): Promise<ChangedAssessment> {
    return answer(await this.startAssessment.execute(this.context.principal!, id, body), problems);
  }
}
