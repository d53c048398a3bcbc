import { Controller, Get } from '@nestjs/common';
import { ProviderToday } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ShowTodayQuery } from './show-today.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/providers/me/today')
export class ShowTodayController {
  constructor(
    private readonly query: ShowTodayQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Endpoint({
    id: 'showToday',
    keyScope: ['status:read'],
    summary: 'The day of the own provider: light, offers waiting, who comes, what is to be done',
    answer: ProviderToday,
    problems,
  })
  async show(): Promise<ProviderToday> {
    const today = await this.query.of(this.context.principal?.providerId ?? '');
    if (!today) throw commonProblem('common.not-found');
    return today;
  }
}
