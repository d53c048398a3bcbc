import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { dispatchProblems } from '../dispatch.problems';
import { AcceptOffer, type AcceptedOffer } from './accept-offer.use-case';

@Controller('v1/offers/:id/acceptance')
export class AcceptOfferController {
  constructor(private readonly acceptOffer: AcceptOffer) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  async create(@Param('id', { schema: Uuid }) id: string): Promise<AcceptedOffer> {
    return answer(await this.acceptOffer.execute(id), dispatchProblems);
  }
}
