import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DayPlanAccepted, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { planningProblems } from '../planning.problems';
import { AcceptPlan } from './accept-plan.use-case';

const Acceptance = z.strictObject({
  leaveOpen: z
    .boolean()
    .default(false)
    .describe('Visits that could not be planned stay as they are for now.'),
});
type Acceptance = z.infer<typeof Acceptance>;

const problems = some(
  planningProblems,
  'common.not-found',
  'planning.not-proposed',
  'planning.day-changed',
  'planning.open-visits',
  'planning.in-the-way',
);

@Controller('v1/services/:id/day-plans')
export class AcceptPlanController {
  constructor(private readonly acceptPlan: AcceptPlan) {}

  @Post(':planId/acceptance')
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'acceptDayPlan',
    summary: 'Take a plan over: all its visits move together, or none',
    answer: DayPlanAccepted,
    problems,
  })
  async accept(
    @Param('id', { schema: Uuid }) id: string,
    @Param('planId', { schema: Uuid }) planId: string,
    @Body({ schema: Acceptance }) { leaveOpen }: Acceptance,
  ): Promise<DayPlanAccepted> {
    return answer(await this.acceptPlan.execute(id, planId, leaveOpen), problems);
  }
}
