import { Controller, Get } from '@nestjs/common';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { OwnStatus } from '@yilian/contracts';
import { ViewStatusQuery } from './view-status.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/providers/me/status')
export class ViewStatusController {
  constructor(
    private readonly query: ViewStatusQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Endpoint({
    id: 'viewStatus',
    summary: 'The own status light and why it shows what it shows',
    answer: OwnStatus,
    problems,
  })
  async view(): Promise<OwnStatus> {
    const status = await this.query.of(this.context.principal?.providerId ?? '');
    if (!status) throw commonProblem('common.not-found');
    return status;
  }
}
