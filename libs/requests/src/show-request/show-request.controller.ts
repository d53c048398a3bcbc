import { Controller, Get, Param } from '@nestjs/common';
import { RequestView, Uuid } from '@yilian/contracts';
import { Allow, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ShowRequestQuery } from './show-request.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/requests/:id')
export class ShowRequestController {
  constructor(
    private readonly showRequest: ShowRequestQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer', 'operator')
  @Endpoint({
    id: 'showRequest',
    summary: 'One request: its state, its story, its booking',
    answer: RequestView,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<RequestView> {
    return this.showRequest.execute(this.context.principal!, id);
  }
}
