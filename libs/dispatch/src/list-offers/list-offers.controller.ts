import { Controller, Get, Param, Query } from '@nestjs/common';
import { OfferDetail, OfferList, Uuid } from '@yilian/contracts';
import { Allow, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ListOffersQuery, OfferFilter } from './list-offers.query';
import { ShowOffer } from './show-offer.use-case';

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
    keyScope: ['offers:read'],
    summary: 'The offers of the own provider in one state, with their number',
    answer: OfferList,
  })
  async list(@Query({ schema: OfferFilter }) filter: OfferFilter): Promise<OfferList> {
    return this.listOffers.execute(this.context.principal!, filter);
  }

  @Get(':id')
  @Allow('provider_manager')
  @Endpoint({
    id: 'showOffer',
    keyScope: ['offers:read', 'guests:read'],
    summary: 'One offer, with the contact while the provider serves that person',
    answer: OfferDetail,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<OfferDetail> {
    return this.showOffer.execute(this.context.principal!, id);
  }
}
