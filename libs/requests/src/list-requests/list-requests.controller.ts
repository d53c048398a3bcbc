import { Controller, Get, Query } from '@nestjs/common';
import { RequestState, ServiceKind } from '@yilian/contracts';
import { Allow, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { ListRequestsQuery, type RequestPage } from './list-requests.query';

export const RequestFilter = z.strictObject({
  state: RequestState.optional(),
  kind: ServiceKind.optional(),
  /** Id of the last request of the page before. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type RequestFilter = z.infer<typeof RequestFilter>;

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
