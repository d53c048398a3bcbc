import { Controller, Get, Header, Param } from '@nestjs/common';
import { AssessmentReport, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ShowAssessment } from './show-assessment.use-case';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/older-persons/:id/assessments/:assessmentId')
export class ShowAssessmentController {
  constructor(
    private readonly showAssessment: ShowAssessment,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showAssessment',
    summary: 'One assessment with its answers and what they give',
    answer: AssessmentReport,
    problems,
  })
  async show(
    @Param('id', { schema: Uuid }) olderPersonId: string,
    @Param('assessmentId', { schema: Uuid }) id: string,
  ): Promise<AssessmentReport> {
    const report = await this.showAssessment.execute(this.context.principal!, olderPersonId, id);
    if (!report) throw commonProblem('common.not-found');
    return report;
  }
}
