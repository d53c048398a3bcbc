import { Controller, Get, Query } from '@nestjs/common';
import { StandingOrderPage } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { ListOrdersQuery, OrderFilter } from './list-orders.query';

@Controller('v1/standing-orders')
export class ListOrdersController {
  constructor(
    private readonly listOrders: ListOrdersQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer', 'operator')
  @Endpoint({
    id: 'listStandingOrders',
    summary: 'Standing orders that I may follow, newest first',
    answer: StandingOrderPage,
  })
  async list(@Query({ schema: OrderFilter }) filter: OrderFilter): Promise<StandingOrderPage> {
    return this.listOrders.execute(this.context.principal!, filter);
  }
}
