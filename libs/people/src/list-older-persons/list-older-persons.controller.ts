import { Controller, Get, Header, Query } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { type PersonView } from '../domain/present';
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
  async list(@Query({ schema: PageQuery }) page: PageQuery): Promise<{ olderPersons: PersonView[] }> {
    const { after = '', limit } = page;
    return { olderPersons: await this.listOlderPersons.execute(this.context.principal!, { after, limit }) };
  }
}
