import { Controller, Get, Param, Query } from '@nestjs/common';
import { LocalDate, SlotList, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { ListSlotsQuery } from './list-slots.query';

const MOST_DAYS = 62;

const Span = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * 86_400_000, {
    path: ['to'],
    message: `At most ${MOST_DAYS} days, and not before the first`,
  });
type Span = z.infer<typeof Span>;

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
    summary: 'Seats or portions of a service by date',
    answer: SlotList,
    problems,
  })
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Span }) { from, to }: Span,
  ): Promise<SlotList> {
    const slots = await this.query.of(this.context.principal, id, from, to);
    if (!slots) throw commonProblem('common.not-found');
    return { slots, serverNow: (await this.query.now()).toISOString() };
  }
}
