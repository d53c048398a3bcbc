import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { EscalationList, TakenOver, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { dispatchProblems } from '../dispatch.problems';
import { ListEscalationsQuery } from './list-escalations.query';
import { OfficerDecision, TakeOver } from './take-over.use-case';

const problems = some(
  dispatchProblems,
  'common.not-found',
  'dispatch.not-escalated',
  'dispatch.does-not-fit',
  'dispatch.unit-gone',
);

@Controller('v1')
export class TakeOverController {
  constructor(
    private readonly takeOver: TakeOver,
    private readonly listEscalations: ListEscalationsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get('escalations')
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'listEscalations',
    summary: 'Requests that wait for a person, the shortest deadline first',
    answer: EscalationList,
  })
  async list(): Promise<EscalationList> {
    return this.listEscalations.execute(this.context.principal!);
  }

  @Post('requests/:id/officer-decisions')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'decideRequest',
    summary: 'Decide about a request that the platform could not place',
    answer: TakenOver,
    problems,
  })
  async decide(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: OfficerDecision }) body: OfficerDecision,
  ): Promise<TakenOver> {
    return answer(await this.takeOver.execute(id, body), problems);
  }
}
