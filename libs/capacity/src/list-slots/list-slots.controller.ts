import { Controller, Get, Param, Query } from '@nestjs/common';
import { SlotList, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ListSlotsQuery } from './list-slots.query';
import { Span } from '../steps/day-span.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/services')
export class ListSlotsController {
  constructor(
    private readonly query: ListSlotsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get(':id/slots')
  @Allow('provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'listSlots',
    keyScope: ['slots:read'],
    summary: 'Seats or portions of a service by date',
    answer: SlotList,
    problems,
  })
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Span }) { from, to }: Span,
  ): Promise<SlotList> {
    const list = await this.query.of(this.context.principal, id, from, to);
    if (!list) throw commonProblem('common.not-found');
    return list;
  }
}
