import { Controller, Get, Header, Param } from '@nestjs/common';
import { ChangeHistory, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ChangeHistoryQuery } from './change-history.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/older-persons/:id/changes')
export class ChangeHistoryController {
  constructor(
    private readonly changeHistory: ChangeHistoryQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'changeHistory',
    summary: 'What was corrected about an older person, newest first',
    answer: ChangeHistory,
    problems,
  })
  async list(@Param('id', { schema: Uuid }) id: string): Promise<ChangeHistory> {
    const history = await this.changeHistory.execute(this.context.principal!, id);
    if (!history) throw commonProblem('common.not-found');
    return history;
  }
}
