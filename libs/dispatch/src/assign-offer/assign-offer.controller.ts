import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Assignment, AssignmentChoice, OwnAlternatives, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { dispatchProblems } from '../dispatch.problems';
import { AssignOffer } from './assign-offer.use-case';

const problems = some(dispatchProblems, 'common.not-found', 'dispatch.not-serving', 'dispatch.unit-taken');
const viewProblems = some(dispatchProblems, 'common.not-found');

@Controller('v1/offers/:id')
@Allow('provider_manager')
export class AssignOfferController {
  constructor(private readonly assignOffer: AssignOffer) {}

  @Get('alternatives')
  @Endpoint({
    id: 'listOwnAlternatives',
    keyScope: ['offers:answer', 'staff:read'],
    summary: 'Own beds and caregivers that could serve an offer or a booking instead',
    answer: OwnAlternatives,
    problems: viewProblems,
  })
  async list(@Param('id', { schema: Uuid }) id: string): Promise<OwnAlternatives> {
    return answer(await this.assignOffer.alternatives(id), viewProblems);
  }

  @Post('assignment')
  @HttpCode(200)
  @Endpoint({
    id: 'assignOffer',
    keyScope: ['offers:answer'],
    summary: 'Give another own bed, or send another own caregiver, for an accepted offer',
    answer: Assignment,
    problems,
  })
  async assign(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: AssignmentChoice }) choice: AssignmentChoice,
  ): Promise<Assignment> {
    return answer(await this.assignOffer.execute(id, choice), problems);
  }
}
