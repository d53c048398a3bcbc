import { Body, Controller, Param, Post } from '@nestjs/common';
import { DayPlanAsked, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { planningProblems } from '../planning.problems';
import { AskPlan } from './ask-plan.use-case';

const NewPlan = z.strictObject({
  date: LocalDate,
  absent: z.array(Uuid).max(200).default([]).describe('Caregivers who do not come that day.'),
});
type NewPlan = z.infer<typeof NewPlan>;

const problems = some(planningProblems, 'common.not-found', 'planning.not-this-day');

@Controller('v1/services/:id/day-plans')
export class AskPlanController {
  constructor(private readonly askPlan: AskPlan) {}

  @Post()
  @Allow('provider_manager')
  @Endpoint({
    id: 'askDayPlan',
    summary: 'Have a day of home visits planned: who goes where, in which order',
    answer: DayPlanAsked,
    problems,
  })
  async ask(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: NewPlan }) { date, absent }: NewPlan,
  ): Promise<DayPlanAsked> {
    return answer(await this.askPlan.execute(id, date, absent), problems);
  }
}
