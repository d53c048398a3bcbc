import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { dispatchProblems } from '../dispatch.problems';
import { type EscalationList, ListEscalationsQuery } from './list-escalations.query';
import { TakeOver, type TakenOver } from './take-over.use-case';

const because = z.string().trim().min(1).max(200);
export const OfficerDecision = z.discriminatedUnion('action', [
  /** Ask everybody again, as if for the first time. */
  z.strictObject({ action: z.literal('ask_again'), because }),
  /** Ask one provider that the officer has chosen, perhaps on the phone. */
  z.strictObject({ action: z.literal('ask_service'), serviceId: Uuid, because }),
  /** Say honestly that it cannot be arranged. */
  z.strictObject({ action: z.literal('give_up'), because }),
]);
export type OfficerDecision = z.infer<typeof OfficerDecision>;

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
