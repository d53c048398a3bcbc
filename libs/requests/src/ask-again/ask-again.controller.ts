import { Controller, Get, Param } from '@nestjs/common';
import { AgainView, Uuid } from '@yilian/contracts';
import { Allow, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { AskAgainQuery } from './ask-again.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/requests/:id/again')
export class AskAgainController {
  constructor(
    private readonly askAgain: AskAgainQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'askAgain',
    summary: 'An earlier request as one that can be sent now, its dates moved on',
    answer: AgainView,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<AgainView> {
    return this.askAgain.execute(this.context.principal!.accountId, id);
  }
}
