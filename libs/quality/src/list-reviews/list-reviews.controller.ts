import { Controller, Get, Param, Query } from '@nestjs/common';
import { FacilityReviews, ProviderReviews, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, Public, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { qualityProblems } from '../quality.problems';
import { ListReviewsQuery } from './list-reviews.query';

const Page = z.strictObject({
  /** Id of the last review of the page before. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
type Page = z.infer<typeof Page>;

const missing = some(qualityProblems, 'common.not-found');

@Controller('v1')
export class ListReviewsController {
  constructor(
    private readonly listReviews: ListReviewsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get('facilities/:id/reviews')
  @Public()
  @Endpoint({
    id: 'listFacilityReviews',
    summary: 'What users say of a facility, without names and days',
    answer: FacilityReviews,
    problems: missing,
  })
  async facility(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Page }) page: Page,
  ): Promise<FacilityReviews> {
    return this.listReviews.ofFacility(id, page);
  }

  @Get('providers/me/reviews')
  @Allow('provider_manager')
  @Endpoint({
    id: 'listOwnReviews',
    summary: 'Reviews of the own organisation, and until when a reply is possible',
    answer: ProviderReviews,
  })
  async own(@Query({ schema: Page }) page: Page): Promise<ProviderReviews> {
    return this.listReviews.ofProvider(this.context.principal!.providerId ?? '', page);
  }
}
