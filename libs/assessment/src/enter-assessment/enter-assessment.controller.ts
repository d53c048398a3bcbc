import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ChangedAssessment, SeenAssessment, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { assessmentProblems, UNDER_WAY } from '../assessment.problems';
import { EnterAssessment } from './enter-assessment.use-case';

const problems = some(assessmentProblems, ...UNDER_WAY, 'assessment.incomplete');

@Controller('v1/older-persons/:id/assessments/:assessmentId/entry')
export class EnterAssessmentController {
  constructor(
    private readonly enterAssessment: EnterAssessment,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'enterAssessment',
    summary: 'Hand a complete sheet to the second assessor',
    answer: ChangedAssessment,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) olderPersonId: string,
    @Param('assessmentId', { schema: Uuid }) id: string,
    @Body({ schema: SeenAssessment }) { version }: SeenAssessment,
  ): Promise<ChangedAssessment> {
    const seen = { olderPersonId, id, version };
    return answer(await this.enterAssessment.execute(this.context.principal!, seen), problems);
  }
}
