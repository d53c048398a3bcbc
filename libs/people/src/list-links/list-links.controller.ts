import { Controller, Get, Header, Param } from '@nestjs/common';
import { LinkBook, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ListLinksQuery } from './list-links.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/older-persons/:id/links')
export class ListLinksController {
  constructor(
    private readonly listLinks: ListLinksQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listLinks',
    summary: 'Who may see an older person and ask for them, with those that ended',
    answer: LinkBook,
    problems,
  })
  async list(@Param('id', { schema: Uuid }) id: string): Promise<LinkBook> {
    const book = await this.listLinks.execute(this.context.principal!, id);
    if (!book) throw commonProblem('common.not-found');
    return book;
  }
}
