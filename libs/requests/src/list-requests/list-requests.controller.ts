import { Controller, Get, Query } from '@nestjs/common';
import { Allow, RequestContext } from '@yilian/platform';
import { ListRequestsQuery, RequestFilter, type RequestPage } from './list-requests.query';

@Controller('v1/requests')
export class ListRequestsController {
  constructor(
    private readonly listRequests: ListRequestsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer', 'operator')
  async list(@Query({ schema: RequestFilter }) filter: RequestFilter): Promise<RequestPage> {
    return this.listRequests.execute(this.context.principal!, filter);
  }
}
