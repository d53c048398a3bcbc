import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, RequestContext } from '@yilian/platform';
import { dispatchProblems } from '../dispatch.problems';
import { type EscalationList, ListEscalationsQuery } from './list-escalations.query';
import { OfficerDecision, TakeOver, type TakenOver } from './take-over.use-case';

@Controller('v1')
export class TakeOverController {
  constructor(
    private readonly takeOver: TakeOver,
    private readonly listEscalations: ListEscalationsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get('escalations')
  @Allow('town_officer', 'city_officer')
  async list(): Promise<EscalationList> {
    return this.listEscalations.execute(this.context.principal!);
  }

  @Post('requests/:id/officer-decisions')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  async decide(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: OfficerDecision }) body: OfficerDecision,
  ): Promise<TakenOver> {
    return answer(await this.takeOver.execute(id, body), dispatchProblems);
  }
}
