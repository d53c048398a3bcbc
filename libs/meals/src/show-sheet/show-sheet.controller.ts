import { Controller, Get, Param, Query } from '@nestjs/common';
import { KitchenSheet, MealOfDay, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, some } from '@yilian/platform';
import { mealsProblems } from '../meals.problems';
import { ShowSheet } from './show-sheet.query';

const problems = some(mealsProblems, 'common.not-found');

@Controller('v1/services/:id/kitchen/sheet')
export class ShowSheetController {
  constructor(private readonly showSheet: ShowSheet) {}

  @Get()
  @Allow('provider_manager', 'caregiver')
  @Endpoint({
    id: 'showKitchenSheet',
    keyScope: ['meals:read'],
    summary: 'What is cooked for a meal: by dish, texture and diet, with what changed after the cut-off',
    answer: KitchenSheet,
    problems,
  })
  async show(
    @Param('id', { schema: Uuid }) serviceId: string,
    @Query({ schema: MealOfDay }) meal: MealOfDay,
  ): Promise<KitchenSheet> {
    return this.showSheet.execute({ serviceId, ...meal });
  }
}
