import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { CareDay, CareVisit, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { ShowDay } from './show-day.use-case';

const OneDay = z.strictObject({ date: LocalDate.optional() });
type OneDay = z.infer<typeof OneDay>;

@Controller('v1')
@Allow('caregiver')
export class ShowDayController {
  constructor(
    private readonly showDay: ShowDay,
    private readonly context: RequestContext,
  ) {}

  @Get('caregivers/me/day')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showCareDay',
    summary: 'The own visits of a day; whom they are for from the evening before until they are over',
    answer: CareDay,
  })
  async day(@Query({ schema: OneDay }) { date }: OneDay): Promise<CareDay> {
    return this.showDay.day(this.context.principal!, date);
  }

  @Get('visits/:id')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showCareVisit',
    summary: 'One of the own visits',
    answer: CareVisit,
    problems: some(fulfilmentProblems, 'common.not-found'),
  })
  async one(@Param('id', { schema: Uuid }) id: string): Promise<CareVisit> {
    const visit = await this.showDay.one(this.context.principal!, id);
    if (!visit) throw commonProblem('common.not-found');
    return visit;
  }
}
