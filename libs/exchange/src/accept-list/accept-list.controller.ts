import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ListImport, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { exchangeProblems } from '../exchange.problems';
import { AcceptList } from './accept-list.use-case';

const problems = some(exchangeProblems, 'common.not-found', 'exchange.not-ready');

@Controller('v1/list-imports/:id/acceptance')
export class AcceptListController {
  constructor(private readonly acceptList: AcceptList) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'acceptList',
    keyScope: ['lists:write'],
    summary: 'Take over what a list says; refused lines are left out',
    answer: ListImport,
    problems,
  })
  async accept(@Param('id', { schema: Uuid }) id: string): Promise<ListImport> {
    return answer(await this.acceptList.execute(id), problems);
  }
}
