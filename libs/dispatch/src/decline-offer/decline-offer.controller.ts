import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DeclineReason, Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { z } from 'zod';
import { dispatchProblems } from '../dispatch.problems';
import { DeclineOffer, type DeclinedOffer } from './decline-offer.use-case';

const Refusal = z.strictObject({ reason: DeclineReason });
type Refusal = z.infer<typeof Refusal>;

@Controller('v1/offers/:id/refusal')
export class DeclineOfferController {
  constructor(private readonly declineOffer: DeclineOffer) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Refusal }) body: Refusal,
  ): Promise<DeclinedOffer> {
    return answer(await this.declineOffer.execute(id, body.reason), dispatchProblems);
  }
}
