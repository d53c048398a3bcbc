import { Controller, Get, Param, Query } from '@nestjs/common';
import { DayBoard, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { ShowDayQuery } from './show-day.query';

const Asked = z.strictObject({ date: LocalDate });
type Asked = z.infer<typeof Asked>;

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/services/:id/day-plans')
export class ShowDayController {
  constructor(
    private readonly query: ShowDayQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Endpoint({
    id: 'showDayPlan',
    summary: 'A day of home visits: what stands, and the newest plan',
    answer: DayBoard,
    problems,
  })
  async show(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Asked }) { date }: Asked,
  ): Promise<DayBoard> {
    const board = await this.query.of(this.context.principal, id, date);
    if (!board) throw commonProblem('common.not-found');
    return board;
  }
}
