import { Body, Controller, Param, Put } from '@nestjs/common';
import { LocalDate, SecondPerson, Uuid, VisitWishSet } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { planningProblems } from '../planning.problems';
import { SetWish } from './set-wish.use-case';

const Wish = z.strictObject({
  date: LocalDate,
  visitNo: z.int().min(0).max(30).default(0),
  pinnedTo: Uuid.nullable().describe('This caregiver and no other; null: whoever fits best.'),
  second: SecondPerson.nullable().describe('Null: one person is enough.'),
});
type Wish = z.infer<typeof Wish>;

const problems = some(planningProblems, 'common.not-found', 'planning.cannot-go');

@Controller('v1/services/:id/planned-visits')
export class SetWishController {
  constructor(private readonly setWish: SetWish) {}

  @Put(':requestId')
  @Allow('provider_manager')
  @Endpoint({
    id: 'fixVisit',
    summary: 'Fix by hand who makes a visit, or that two people are needed',
    answer: VisitWishSet,
    problems,
  })
  async set(
    @Param('id', { schema: Uuid }) serviceId: string,
    @Param('requestId', { schema: Uuid }) requestId: string,
    @Body({ schema: Wish }) wish: Wish,
  ): Promise<VisitWishSet> {
    return answer(await this.setWish.execute({ ...wish, serviceId, requestId }), problems);
  }
}
