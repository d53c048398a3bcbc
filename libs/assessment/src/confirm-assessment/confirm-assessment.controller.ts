import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ChangedAssessment, SeenAssessment, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { assessmentProblems, UNDER_WAY } from '../assessment.problems';
import { ConfirmAssessment } from './confirm-assessment.use-case';

const problems = some(assessmentProblems, ...UNDER_WAY);

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
    @Body({ schema: SeenAssessment }) { version }: SeenAssessment,
  ): Promise<ChangedAssessment> {
    const seen = { olderPersonId, id, version };
    return answer(await this.confirmAssessment.execute(this.context.principal!, seen), problems);
  }
}
