import { Controller, Get, Header, Param } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, commonProblem, RequestContext } from '@yilian/platform';
import { type PersonWithLinks, ShowOlderPersonQuery } from './show-older-person.query';

@Controller('v1/older-persons/:id')
export class ShowOlderPersonController {
  constructor(
    private readonly showOlderPerson: ShowOlderPersonQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  async show(@Param('id', { schema: Uuid }) id: string): Promise<PersonWithLinks> {
    const person = await this.showOlderPerson.execute(this.context.principal!, id);
    if (!person) throw commonProblem('common.not-found');
    return person;
  }
}
