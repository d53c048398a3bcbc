import { Controller, Get, Param, Query } from '@nestjs/common';
import { OfferState, Uuid } from '@yilian/contracts';
import { Allow, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { ListOffersQuery, type OfferList } from './list-offers.query';
import { type OfferDetail, ShowOffer } from './show-offer.use-case';

const Filter = z.strictObject({ state: OfferState.default('open') });
type Filter = z.infer<typeof Filter>;

@Controller('v1/offers')
export class ListOffersController {
  constructor(
    private readonly listOffers: ListOffersQuery,
    private readonly showOffer: ShowOffer,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  async list(@Query({ schema: Filter }) filter: Filter): Promise<OfferList> {
    return this.listOffers.execute(this.context.principal!, filter.state);
  }

  @Get(':id')
  @Allow('provider_manager')
  async show(@Param('id', { schema: Uuid }) id: string): Promise<OfferDetail> {
    return this.showOffer.execute(this.context.principal!, id);
  }
}
