import { Body, Controller, Param, Put } from '@nestjs/common';
import { LocalDate, MealTime, MenuForm, MenuView, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { mealsProblems } from '../meals.problems';
import { SetMenu } from './set-menu.use-case';

const problems = some(mealsProblems, 'common.not-found', 'meals.menu-changed');

@Controller('v1/services/:id/kitchen/menus/:date/:meal')
export class SetMenuController {
  constructor(private readonly setMenu: SetMenu) {}

  @Put()
  @Allow('provider_manager')
  @Endpoint({
    id: 'setMenu',
    keyScope: ['menus:write'],
    summary: 'Say what there is to eat',
    answer: MenuView,
    problems,
  })
  async set(
    @Param('id', { schema: Uuid }) serviceId: string,
    @Param('date', { schema: LocalDate }) date: LocalDate,
    @Param('meal', { schema: MealTime }) meal: MealTime,
    @Body({ schema: MenuForm }) form: MenuForm,
  ): Promise<MenuView> {
    return answer(await this.setMenu.execute({ serviceId, date, meal }, form), problems);
  }
}
