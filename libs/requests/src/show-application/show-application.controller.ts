import { Controller, Get, Header, Param } from '@nestjs/common';
import { StayApplication, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { ShowApplication } from './show-application.use-case';

@Controller('v1/offers/:id/application')
export class ShowApplicationController {
  constructor(
    private readonly showApplication: ShowApplication,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showApplication',
    summary: 'Who answers for the person, and which papers there are, once the home has accepted',
    answer: StayApplication,
    problems: some(requestsProblems, 'common.not-found'),
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<StayApplication> {
    return this.showApplication.execute(this.context.principal!, id);
  }
}
