import { Controller, Get, Param, Query } from '@nestjs/common';
import { OfferDetail, OfferList, OfferState, Uuid } from '@yilian/contracts';
import { Allow, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { ListOffersQuery } from './list-offers.query';
import { ShowOffer } from './show-offer.use-case';

const Filter = z.strictObject({ state: OfferState.default('open') });
type Filter = z.infer<typeof Filter>;

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/offers')
export class ListOffersController {
  constructor(
    private readonly listOffers: ListOffersQuery,
    private readonly showOffer: ShowOffer,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Endpoint({
    id: 'listOffers',
    summary: 'The offers of the own provider',
    answer: OfferList,
  })
  async list(@Query({ schema: Filter }) filter: Filter): Promise<OfferList> {
    return this.listOffers.execute(this.context.principal!, filter.state);
  }

  @Get(':id')
  @Allow('provider_manager')
  @Endpoint({
    id: 'showOffer',
    summary: 'One offer, with the contact while the provider serves that person',
    answer: OfferDetail,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<OfferDetail> {
    return this.showOffer.execute(this.context.principal!, id);
  }
}
