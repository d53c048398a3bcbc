import { Controller, Get, Header, Query } from '@nestjs/common';
import { OfferExport, OfferState } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { OfferPeriod } from './city-period.adapter';
import { ExportOffersQuery } from './export-offers.query';

const Asked = OfferPeriod.safeExtend({
  state: OfferState.optional(),
  language: z.enum(['zh', 'en']).default('zh'),
});
type Asked = z.infer<typeof Asked>;

@Controller('v1/offers/export')
export class ExportOffersController {
  constructor(
    private readonly exportOffers: ExportOffersQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="offers.csv"')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'exportOffers',
    keyScope: ['offers:read'],
    summary: 'The own offers of some days as a table to download, without names',
    answer: OfferExport,
    media: 'text/csv',
  })
  async download(@Query({ schema: Asked }) { state, language, ...period }: Asked): Promise<OfferExport> {
    return this.exportOffers.execute(this.context.principal!, period, state, language);
  }
}
