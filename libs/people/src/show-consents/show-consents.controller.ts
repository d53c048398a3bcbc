import { Controller, Get, Header, Param } from '@nestjs/common';
import { ConsentBook, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ShowConsentsQuery } from './show-consents.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/older-persons/:id/consents')
export class ShowConsentsController {
  constructor(
    private readonly showConsents: ShowConsentsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showConsents',
    summary: 'What an older person agrees to, with its history',
    answer: ConsentBook,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<ConsentBook> {
    const book = await this.showConsents.execute(this.context.principal!, id);
    if (!book) throw commonProblem('common.not-found');
    return book;
  }
}
