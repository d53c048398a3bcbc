import { Controller, Get } from '@nestjs/common';
import { OwnStatus } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ViewLightQuery } from '../steps/view-light.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/providers/me/status')
export class ViewLightController {
  constructor(
    private readonly query: ViewLightQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Endpoint({
    id: 'viewStatus',
    keyScope: ['status:read'],
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
