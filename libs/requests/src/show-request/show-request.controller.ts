import { Controller, Get, Param } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, RequestContext } from '@yilian/platform';
import { ShowRequestQuery, type RequestView } from './show-request.query';

@Controller('v1/requests/:id')
export class ShowRequestController {
  constructor(
    private readonly showRequest: ShowRequestQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer', 'operator')
  async show(@Param('id', { schema: Uuid }) id: string): Promise<RequestView> {
    return this.showRequest.execute(this.context.principal!, id);
  }
}
