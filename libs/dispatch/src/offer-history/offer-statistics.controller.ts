import { Controller, Get, Query } from '@nestjs/common';
import { OfferStatistics } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { OfferPeriod } from './city-period.adapter';
import { OfferStatisticsQuery } from './offer-statistics.query';

@Controller('v1/offers/statistics')
export class OfferStatisticsController {
  constructor(
    private readonly statistics: OfferStatisticsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Endpoint({
    id: 'offerStatistics',
    keyScope: ['offers:read'],
    summary: 'What became of the own offers of some days, and the reasons of refusals',
    answer: OfferStatistics,
  })
  async show(@Query({ schema: OfferPeriod }) period: OfferPeriod): Promise<OfferStatistics> {
    return this.statistics.execute(this.context.principal!, period);
  }
}
