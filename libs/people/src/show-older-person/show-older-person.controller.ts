import { Controller, Get, Header, Param } from '@nestjs/common';
import { PersonWithLinks, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { NoteLook } from './note-look.use-case';
import { ShowOlderPersonQuery } from './show-older-person.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/older-persons/:id')
export class ShowOlderPersonController {
  constructor(
    private readonly showOlderPerson: ShowOlderPersonQuery,
    private readonly noteLook: NoteLook,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showOlderPerson',
    summary: 'One older person and who has a link',
    answer: PersonWithLinks,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<PersonWithLinks> {
    const person = await this.showOlderPerson.execute(this.context.principal!, id);
    if (!person) throw commonProblem('common.not-found');
    await this.noteLook.execute(id);
    return person;
  }
}
