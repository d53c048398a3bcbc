import { Controller, Get, Param, Query } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { commonProblem, Public } from '@yilian/platform';
import { type FitAnswer, type SearchAnswer, SearchServicesQuery } from './search-services.query';
import { SearchTerms } from './search-terms.query';

@Controller('v1')
@Public()
export class SearchServicesController {
  constructor(private readonly query: SearchServicesQuery) {}

  @Get('search/services')
  async search(@Query({ schema: SearchTerms }) terms: SearchTerms): Promise<SearchAnswer> {
    return this.query.search(terms);
  }

  @Get('services/:id/fit')
  async fit(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: SearchTerms }) terms: SearchTerms,
  ): Promise<FitAnswer> {
    const answer = await this.query.fit(id, terms);
    if (!answer) throw commonProblem('common.not-found');
    return answer;
  }
}
