import { Controller, Get, Param, Query } from '@nestjs/common';
import { FacilityDays, LocalDate, ServiceKind, Uuid } from '@yilian/contracts';
import { commonProblem, commonProblems, Endpoint, Public, some } from '@yilian/platform';
import { z } from 'zod';
import { ListDaysQuery } from './list-days.query';

const Span = z.strictObject({
  /** Kind or id of the service. */
  service: z.union([ServiceKind, Uuid]),
  from: LocalDate.optional(),
  n: z.coerce.number().int().min(1).max(14).default(14),
});
type Span = z.infer<typeof Span>;

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/facilities')
export class ListDaysController {
  constructor(private readonly query: ListDaysQuery) {}

  @Get(':id/days')
  @Public()
  @Endpoint({
    id: 'listFacilityDays',
    summary: 'Days on which a service can be booked, with what is left',
    answer: FacilityDays,
    problems,
  })
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Span }) span: Span,
  ): Promise<FacilityDays> {
    const days = await this.query.of(id, span);
    if (!days) throw commonProblem('common.not-found');
    return days;
  }
}
