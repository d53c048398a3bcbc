import { Controller, Get, Param, Query } from '@nestjs/common';
import { PromiseList, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { Span } from '../steps/day-span.query';
import { ListPromisesQuery } from './list-promises.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/services')
export class ListPromisesController {
  constructor(
    private readonly query: ListPromisesQuery,
    private readonly context: RequestContext,
  ) {}

  @Get(':id/promises')
  @Allow('provider_manager')
  @Endpoint({
    id: 'listPromises',
    keyScope: ['slots:read'],
    summary: 'Who has the seats or portions of some days, by number',
    answer: PromiseList,
    problems,
  })
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Span }) { from, to }: Span,
  ): Promise<PromiseList> {
    const items = await this.query.of(this.context.principal, id, from, to);
    if (!items) throw commonProblem('common.not-found');
    return { items };
  }
}
