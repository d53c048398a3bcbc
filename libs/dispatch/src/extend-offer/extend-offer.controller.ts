import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ExtendedOffer, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { dispatchProblems, OFFER_CLOSED } from '../dispatch.problems';
import { ExtendOffer } from './extend-offer.use-case';

const problems = some(
  dispatchProblems,
  ...OFFER_CLOSED,
  'dispatch.extended-already',
  'dispatch.others-wait',
  'dispatch.unit-gone',
);

@Controller('v1/offers/:id/extension')
export class ExtendOfferController {
  constructor(private readonly extendOffer: ExtendOffer) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'extendOffer',
    keyScope: ['offers:answer'],
    summary: 'Ask for more time to answer, once',
    answer: ExtendedOffer,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<ExtendedOffer> {
    return answer(await this.extendOffer.execute(id), problems);
  }
}
