import { Controller, Get, Query } from '@nestjs/common';
import { ProviderPage, TownCode, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { ListProvidersQuery } from './list-providers.query';

const Page = z.strictObject({
  town: TownCode.optional(),
  /** `next` of the page before. */
  cursor: Uuid.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
type Page = z.infer<typeof Page>;

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/providers')
export class ListProvidersController {
  constructor(
    private readonly query: ListProvidersQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('town_officer', 'city_officer', 'operator')
  @Endpoint({
    id: 'listProviders',
    summary: 'Providers in the order in which they were entered',
    answer: ProviderPage,
    problems,
  })
  async list(@Query({ schema: Page }) { town, cursor, limit }: Page): Promise<ProviderPage> {
    const ownTown = this.context.principal?.townCode ?? null;
    if (ownTown !== null && town !== undefined && town !== ownTown) throw commonProblem('common.not-found');
    return this.query.page(ownTown ?? town ?? null, cursor ?? '', limit);
  }
}
