import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { dispatchProblems } from '../dispatch.problems';
import { ExtendOffer, type ExtendedOffer } from './extend-offer.use-case';

@Controller('v1/offers/:id/extension')
export class ExtendOfferController {
  constructor(private readonly extendOffer: ExtendOffer) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  async create(@Param('id', { schema: Uuid }) id: string): Promise<ExtendedOffer> {
    return answer(await this.extendOffer.execute(id), dispatchProblems);
  }
}
