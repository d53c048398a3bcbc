import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { LocalDate, MenusCopied, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { mealsProblems } from '../meals.problems';
import { CopyMenus } from './copy-menus.use-case';

/** The first days of two weeks. */
const Weeks = z.strictObject({ from: LocalDate, to: LocalDate });
type Weeks = z.infer<typeof Weeks>;

const problems = some(mealsProblems, 'common.not-found', 'meals.same-week', 'meals.menu-changed');

@Controller('v1/services/:id/kitchen/menu-copies')
export class CopyMenusController {
  constructor(private readonly copyMenus: CopyMenus) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'copyMenus',
    keyScope: ['menus:write'],
    summary: 'The menus of one week once more in another; what stands there stays',
    answer: MenusCopied,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Weeks }) { from, to }: Weeks,
  ): Promise<MenusCopied> {
    return answer(await this.copyMenus.execute(id, from, to), problems);
  }
}
