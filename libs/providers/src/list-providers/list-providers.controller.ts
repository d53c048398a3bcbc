import { Controller, Get, Query } from '@nestjs/common';
import { TownCode, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { ListProvidersQuery, type ProviderPage } from './list-providers.query';

const Page = z.strictObject({
  town: TownCode.optional(),
  /** `next` of the page before. */
  cursor: Uuid.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
type Page = z.infer<typeof Page>;

@Controller('v1/providers')
export class ListProvidersController {
  constructor(
    private readonly query: ListProvidersQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('town_officer', 'city_officer', 'operator')
  async list(@Query({ schema: Page }) { town, cursor, limit }: Page): Promise<ProviderPage> {
    const ownTown = this.context.principal?.townCode ?? null;
    if (ownTown !== null && town !== undefined && town !== ownTown) throw commonProblem('common.not-found');
    return this.query.page(ownTown ?? town ?? null, cursor ?? '', limit);
  }
}
