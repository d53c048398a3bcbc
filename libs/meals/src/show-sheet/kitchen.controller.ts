import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { KitchenRound, KitchenSheet, MealOfDay, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, some } from '@yilian/platform';
import { mealsProblems } from '../meals.problems';
import { ShowRound } from '../show-round/show-round.use-case';
import { ShowSheet } from './show-sheet.query';

const problems = some(mealsProblems, 'common.not-found');

@Controller('v1/services/:id/kitchen')
export class KitchenController {
  constructor(
    private readonly showSheet: ShowSheet,
    private readonly showRound: ShowRound,
  ) {}

  @Get('sheet')
  @Allow('provider_manager', 'caregiver')
  @Endpoint({
    id: 'showKitchenSheet',
    summary: 'What is cooked for a meal: by dish, texture and diet, with what changed after the cut-off',
    answer: KitchenSheet,
    problems,
  })
  async sheet(
    @Param('id', { schema: Uuid }) serviceId: string,
    @Query({ schema: MealOfDay }) meal: MealOfDay,
  ): Promise<KitchenSheet> {
    return this.showSheet.execute({ serviceId, ...meal });
  }

  @Get('round')
  @Allow('provider_manager', 'caregiver')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showKitchenRound',
    summary: 'The way from door to door, with names and addresses; each look is written down',
    answer: KitchenRound,
    problems,
  })
  async round(
    @Param('id', { schema: Uuid }) serviceId: string,
    @Query({ schema: MealOfDay }) meal: MealOfDay,
  ): Promise<KitchenRound> {
    return this.showRound.execute({ serviceId, ...meal });
  }
}
