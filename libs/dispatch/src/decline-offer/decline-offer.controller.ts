import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DeclinedOffer, DeclineReason, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { dispatchProblems, OFFER_CLOSED } from '../dispatch.problems';
import { DeclineOffer } from './decline-offer.use-case';

const Refusal = z.strictObject({ reason: DeclineReason });
type Refusal = z.infer<typeof Refusal>;

const problems = some(dispatchProblems, ...OFFER_CLOSED);

@Controller('v1/offers/:id/refusal')
export class DeclineOfferController {
  constructor(private readonly declineOffer: DeclineOffer) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'declineOffer',
    keyScope: ['offers:answer'],
    summary: 'Say no to an offer, with a reason',
    answer: DeclinedOffer,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Refusal }) body: Refusal,
  ): Promise<DeclinedOffer> {
    return answer(await this.declineOffer.execute(id, body.reason), problems);
  }
}
