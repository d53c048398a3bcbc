import { Controller, Get, Header, Param } from '@nestjs/common';
import { PersonAssessments, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ListAssessmentsQuery } from './list-assessments.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/older-persons/:id/assessments')
export class ListAssessmentsController {
  constructor(
    private readonly listAssessments: ListAssessmentsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listAssessments',
    summary: 'The level of ability, where it comes from, when the next assessment is due, and earlier ones',
    answer: PersonAssessments,
    problems,
  })
  async list(@Param('id', { schema: Uuid }) id: string): Promise<PersonAssessments> {
    const known = await this.listAssessments.execute(this.context.principal!, id);
    if (!known) throw commonProblem('common.not-found');
    return known;
  }
}
