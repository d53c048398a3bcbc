import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AcceptedOffer, AssignmentChoice, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
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
  'dispatch.unit-taken',
);

/** Nobody has to say with which bed or caregiver. */
const Choice = AssignmentChoice.nullish();
type Choice = z.infer<typeof Choice>;

@Controller('v1/offers/:id/acceptance')
export class AcceptOfferController {
  constructor(private readonly acceptOffer: AcceptOffer) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'acceptOffer',
    summary: 'Say yes to an offer, if you like with another own bed or caregiver than the one kept',
    answer: AcceptedOffer,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Choice }) choice: Choice,
  ): Promise<AcceptedOffer> {
    return answer(await this.acceptOffer.execute(id, choice ?? undefined), problems);
  }
}
