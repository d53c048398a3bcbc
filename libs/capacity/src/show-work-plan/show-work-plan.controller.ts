import { Controller, Get, Param, Query } from '@nestjs/common';
import { PromisedVisits, Uuid, WorkPlan } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, some } from '@yilian/platform';
import { Span } from '../steps/day-span.query';
import { PromisedVisitsQuery } from './promised-visits.query';
import { WorkPlanQuery } from './work-plan.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/caregivers/:id')
@Allow('provider_manager')
export class ShowWorkPlanController {
  constructor(
    private readonly plan: WorkPlanQuery,
    private readonly visits: PromisedVisitsQuery,
  ) {}

  @Get('plan')
  @Endpoint({
    id: 'showWorkPlan',
    keyScope: ['staff:read'],
    summary: 'When a caregiver works, and is away',
    answer: WorkPlan,
    problems,
  })
  async show(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Span }) { from, to }: Span,
  ): Promise<WorkPlan> {
    const plan = await this.plan.of(id, from, to);
    if (!plan) throw commonProblem('common.not-found');
    return plan;
  }

  @Get('visits')
  @Endpoint({
    id: 'listPromisedVisits',
    keyScope: ['staff:read'],
    summary: 'Visits of a caregiver in some days, and who could make them instead',
    answer: PromisedVisits,
    problems,
  })
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Span }) { from, to }: Span,
  ): Promise<PromisedVisits> {
    const items = await this.visits.of(id, from, to);
    if (!items) throw commonProblem('common.not-found');
    return { items };
  }
}
