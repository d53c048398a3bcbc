import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { PutOffOffer as PutOff, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { dispatchProblems, OFFER_CLOSED } from '../dispatch.problems';
import { PutOffOffer } from './put-off-offer.use-case';

const problems = some(dispatchProblems, ...OFFER_CLOSED);

@Controller('v1/offers/:id/deferral')
export class PutOffOfferController {
  constructor(private readonly putOffOffer: PutOffOffer) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'putOffOffer',
    keyScope: ['offers:answer'],
    summary: 'Answer an offer later: it goes back in the queue, its deadline goes on',
    answer: PutOff,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<PutOff> {
    return answer(await this.putOffOffer.execute(id), problems);
  }
}
