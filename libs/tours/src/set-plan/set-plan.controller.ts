import { Body, Controller, Get, Put } from '@nestjs/common';
import { ClosedDays, TourPlan, TourWeek } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { SetPlan } from './set-plan.use-case';

const Hours = z.strictObject({ hours: TourWeek });
type Hours = z.infer<typeof Hours>;
const Closed = z.strictObject({ dates: ClosedDays });
type Closed = z.infer<typeof Closed>;

@Controller('v1/providers/me')
@Allow('provider_manager')
export class SetPlanController {
  constructor(
    private readonly plan: SetPlan,
    private readonly context: RequestContext,
  ) {}

  @Get('tour-hours')
  @Endpoint({
    id: 'showTourPlan',
    summary: 'When the own organisation shows people around',
    answer: TourPlan,
  })
  async show(): Promise<TourPlan> {
    return this.plan.show(this.context.principal!.providerId ?? '');
  }

  @Put('tour-hours')
  @Endpoint({ id: 'setTourHours', summary: 'Say at which hours people are shown around', answer: TourPlan })
  async hours(@Body({ schema: Hours }) { hours }: Hours): Promise<TourPlan> {
    return answer(await this.plan.hours(hours), {});
  }

  @Put('tour-closed-days')
  @Endpoint({
    id: 'setTourClosedDays',
    summary: 'Say on which dates nobody is shown around',
    answer: TourPlan,
  })
  async closed(@Body({ schema: Closed }) { dates }: Closed): Promise<TourPlan> {
    return answer(await this.plan.closedDays(dates), {});
  }
}
