import { Controller, Get, Param, Query } from '@nestjs/common';
import { LocalDate, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { type ListedSlot, ListSlotsQuery } from './list-slots.query';

const MOST_DAYS = 62;

const Span = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * 86_400_000, {
    path: ['to'],
    message: `At most ${MOST_DAYS} days, and not before the first`,
  });
type Span = z.infer<typeof Span>;

export interface ListedSlots {
  readonly slots: readonly ListedSlot[];
  /** The clock that cut-offs are compared with. */
  readonly serverNow: string;
}

@Controller('v1/services')
export class ListSlotsController {
  constructor(
    private readonly query: ListSlotsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get(':id/slots')
  @Allow('provider_manager', 'town_officer', 'city_officer')
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Span }) { from, to }: Span,
  ): Promise<ListedSlots> {
    const slots = await this.query.of(this.context.principal, id, from, to);
    if (!slots) throw commonProblem('common.not-found');
    return { slots, serverNow: (await this.query.now()).toISOString() };
  }
}
