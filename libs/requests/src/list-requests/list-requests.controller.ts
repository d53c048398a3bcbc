import { Controller, Get, Query } from '@nestjs/common';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { RequestPage } from '@yilian/contracts';
import { ListRequestsQuery, RequestFilter } from './list-requests.query';

@Controller('v1/requests')
export class ListRequestsController {
  constructor(
    private readonly listRequests: ListRequestsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer', 'operator')
  @Endpoint({
    id: 'listRequests',
    summary: 'Requests that I may follow, newest first',
    answer: RequestPage,
  })
  async list(@Query({ schema: RequestFilter }) filter: RequestFilter): Promise<RequestPage> {
    return this.listRequests.execute(this.context.principal!, filter);
  }
}
