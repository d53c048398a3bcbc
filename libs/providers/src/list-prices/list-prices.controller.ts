import { Controller, Get, Param } from '@nestjs/common';
import { PriceHistory, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ListPricesQuery } from './list-prices.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/services/:id/prices')
export class ListPricesController {
  constructor(
    private readonly query: ListPricesQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Endpoint({
    id: 'listPrices',
    keyScope: ['prices:read'],
    summary: 'What a service cost, costs and will cost',
    answer: PriceHistory,
    problems,
  })
  async list(@Param('id', { schema: Uuid }) id: string): Promise<PriceHistory> {
    const history = await this.query.of(this.context.principal?.providerId ?? '', id);
    if (!history) throw commonProblem('common.not-found');
    return history;
  }
}
