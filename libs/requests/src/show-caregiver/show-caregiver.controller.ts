import { Controller, Get, Param } from '@nestjs/common';
import { CaregiverView, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { ShowCaregiver } from './show-caregiver.use-case';

@Controller('v1/requests/:id/caregiver')
export class ShowCaregiverController {
  constructor(
    private readonly showCaregiver: ShowCaregiver,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer', 'operator')
  @Endpoint({
    id: 'showCaregiver',
    summary: 'Who comes to the home, once the provider has accepted; each look is written down',
    answer: CaregiverView,
    problems: some(requestsProblems, 'common.not-found'),
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<CaregiverView> {
    return this.showCaregiver.execute(this.context.principal!, id);
  }
}
