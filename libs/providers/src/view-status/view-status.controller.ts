import { Controller, Get } from '@nestjs/common';
import { Allow, commonProblem, RequestContext } from '@yilian/platform';
import { type OwnStatus, ViewStatusQuery } from './view-status.query';

@Controller('v1/providers/me/status')
export class ViewStatusController {
  constructor(
    private readonly query: ViewStatusQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  async view(): Promise<OwnStatus> {
    const status = await this.query.of(this.context.principal?.providerId ?? '');
    if (!status) throw commonProblem('common.not-found');
    return status;
  }
}
