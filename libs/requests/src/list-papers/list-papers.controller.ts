import { Controller, Get, Param } from '@nestjs/common';
import { PaperList, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { ListPapersQuery } from './list-papers.query';

@Controller('v1/older-persons/:id/papers')
export class ListPapersController {
  constructor(
    private readonly listPapers: ListPapersQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'listPapers',
    summary: 'Which papers were handed in or promised; what stands in them is opened one by one',
    answer: PaperList,
    problems: some(requestsProblems, 'common.not-found'),
  })
  async list(@Param('id', { schema: Uuid }) id: string): Promise<PaperList> {
    return this.listPapers.execute(this.context.principal!.accountId, id);
  }
}
