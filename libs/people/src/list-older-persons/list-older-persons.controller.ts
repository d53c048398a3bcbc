import { Controller, Get, Header, Query } from '@nestjs/common';
import { PersonList, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { ListOlderPersonsQuery } from './list-older-persons.query';

const PageQuery = z.strictObject({
  /** Id of the last person of the page before. */
  after: Uuid.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
type PageQuery = z.infer<typeof PageQuery>;

@Controller('v1/older-persons')
export class ListOlderPersonsController {
  constructor(
    private readonly listOlderPersons: ListOlderPersonsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listOlderPersons',
    summary: 'The older persons of a family, or of an area with names masked',
    answer: PersonList,
  })
  async list(@Query({ schema: PageQuery }) page: PageQuery): Promise<PersonList> {
    const { after = '', limit } = page;
    return { olderPersons: await this.listOlderPersons.execute(this.context.principal!, { after, limit }) };
  }
}
