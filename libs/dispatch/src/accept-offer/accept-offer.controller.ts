import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AcceptedOffer, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { dispatchProblems } from '../dispatch.problems';
import { AcceptOffer } from './accept-offer.use-case';

const problems = some(
  dispatchProblems,
  'common.not-found',
  'dispatch.offer-expired',
  'dispatch.offer-taken',
  'dispatch.offer-withdrawn',
  'dispatch.offer-answered',
  'dispatch.unit-gone',
);

@Controller('v1/offers/:id/acceptance')
export class AcceptOfferController {
  constructor(private readonly acceptOffer: AcceptOffer) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'acceptOffer',
    summary: 'Say yes to an offer',
    answer: AcceptedOffer,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<AcceptedOffer> {
    return answer(await this.acceptOffer.execute(id), problems);
  }
}
