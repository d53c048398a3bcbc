import { Controller, Get, Param, Query } from '@nestjs/common';
import { FitAnswer, SearchAnswer, Uuid } from '@yilian/contracts';
import { commonProblem, commonProblems, Endpoint, Public, some } from '@yilian/platform';
import { SearchServicesQuery } from './search-services.query';
import { SearchTerms } from './search-terms.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1')
@Public()
export class SearchServicesController {
  constructor(private readonly query: SearchServicesQuery) {}

  @Get('search/services')
  @Endpoint({
    id: 'searchServices',
    summary: 'Who would fit, best first, with the parts of the score',
    answer: SearchAnswer,
  })
  async search(@Query({ schema: SearchTerms }) terms: SearchTerms): Promise<SearchAnswer> {
    return this.query.search(terms);
  }

  @Get('services/:id/fit')
  @Endpoint({
    id: 'fitOfService',
    summary: 'Whether one service fits, and every reason why not',
    answer: FitAnswer,
    problems,
  })
  async fit(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: SearchTerms }) terms: SearchTerms,
  ): Promise<FitAnswer> {
    const answer = await this.query.fit(id, terms);
    if (!answer) throw commonProblem('common.not-found');
    return answer;
  }
}
