import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { AskedDays, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, answer, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { ShowAskedDaysQuery } from './show-asked-days.query';

const Span = z.strictObject({
  from: LocalDate,
  /** Left out: without an end. */
  to: LocalDate.optional(),
});
type Span = z.infer<typeof Span>;

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/standing-orders/:id/asked-days')
export class ShowAskedDaysController {
  constructor(
    private readonly askedDays: ShowAskedDaysQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showAskedDays',
    summary: 'Days that are asked for already, and what cancelling each would cost now',
    answer: AskedDays,
    problems,
  })
  async show(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Span }) { from, to }: Span,
  ): Promise<AskedDays> {
    const { principal } = this.context;
    return answer(await this.askedDays.execute(principal!, id, { from, to: to ?? null }), problems);
  }
}
