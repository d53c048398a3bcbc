import { Controller, Get, Param } from '@nestjs/common';
import { ProviderFacts, Uuid } from '@yilian/contracts';
import { commonProblem, commonProblems, Endpoint, Public, some } from '@yilian/platform';
import { ViewProviderQuery } from './view-provider.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/providers')
export class ViewProviderController {
  constructor(private readonly query: ViewProviderQuery) {}

  @Get(':id')
  @Public()
  @Endpoint({
    id: 'viewProvider',
    summary: 'What everybody may know of a provider',
    answer: ProviderFacts,
    problems,
  })
  async view(@Param('id', { schema: Uuid }) id: string): Promise<ProviderFacts> {
    const provider = await this.query.of(id);
    if (!provider) throw commonProblem('common.not-found');
    return provider;
  }
}
