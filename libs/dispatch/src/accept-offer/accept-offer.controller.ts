import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AcceptanceChoice, AcceptedOffer, type AssignmentChoice, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { dispatchProblems, OFFER_CLOSED } from '../dispatch.problems';
import { AcceptOffer } from './accept-offer.use-case';

const problems = some(dispatchProblems, ...OFFER_CLOSED, 'dispatch.unit-gone', 'dispatch.unit-taken');

@Controller('v1/offers/:id/acceptance')
export class AcceptOfferController {
  constructor(private readonly acceptOffer: AcceptOffer) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'acceptOffer',
    keyScope: ['offers:answer'],
    summary: 'Say yes to an offer, if you like with another own bed or caregiver than the one kept',
    answer: AcceptedOffer,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: AcceptanceChoice }) choice: AcceptanceChoice,
  ): Promise<AcceptedOffer> {
    return answer(await this.acceptOffer.execute(id, chosen(choice)), problems);
  }
}

const chosen = (choice: AcceptanceChoice): AssignmentChoice | undefined =>
  choice && Object.keys(choice).length > 0 ? choice : undefined;
