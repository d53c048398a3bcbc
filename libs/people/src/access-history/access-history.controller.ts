import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { AccessHistory, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { AccessHistoryQuery } from './access-history.query';

const HistoryQuery = z.strictObject({
  /** `next` of the page before. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
type HistoryQuery = z.infer<typeof HistoryQuery>;

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/older-persons/:id/access-history')
export class AccessHistoryController {
  constructor(
    private readonly accessHistory: AccessHistoryQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'accessHistory',
    summary: 'Who looked at the data of an older person, when and why',
    answer: AccessHistory,
    problems,
  })
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: HistoryQuery }) { before, limit }: HistoryQuery,
  ): Promise<AccessHistory> {
    const history = await this.accessHistory.execute(this.context.principal!, id, { before, limit });
    if (!history) throw commonProblem('common.not-found');
    return history;
  }
}
