import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { KitchenRound, MealOfDay, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, some } from '@yilian/platform';
import { mealsProblems } from '../meals.problems';
import { ShowRound } from './show-round.use-case';

const problems = some(mealsProblems, 'common.not-found');

@Controller('v1/services/:id/kitchen/round')
export class ShowRoundController {
  constructor(private readonly showRound: ShowRound) {}

  @Get()
  @Allow('provider_manager', 'caregiver')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showKitchenRound',
    keyScope: ['meals:read', 'guests:read'],
    summary: 'The way from door to door, with names and addresses; each look is written down',
    answer: KitchenRound,
    problems,
  })
  async show(
    @Param('id', { schema: Uuid }) serviceId: string,
    @Query({ schema: MealOfDay }) meal: MealOfDay,
  ): Promise<KitchenRound> {
    return this.showRound.execute({ serviceId, ...meal });
  }
}
