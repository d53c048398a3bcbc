import { Controller, Get, Param } from '@nestjs/common';
import { StandingOrderView, Uuid } from '@yilian/contracts';
import { Allow, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ShowOrderQuery } from './show-order.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/standing-orders/:id')
export class ShowOrderController {
  constructor(
    private readonly showOrder: ShowOrderQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'showStandingOrder',
    summary: 'One standing order: what comes when, its next days, its story',
    answer: StandingOrderView,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<StandingOrderView> {
    return this.showOrder.execute(this.context.principal!, id);
  }
}
