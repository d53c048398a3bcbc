import { Controller, Get, Param, Query } from '@nestjs/common';
import { LocalDate, MenuList, Uuid } from '@yilian/contracts';
import { commonProblem, commonProblems, Database, Endpoint, Public, some } from '@yilian/platform';
import { z } from 'zod';
import { Menus } from '../store/menus.store';

const MOST_DAYS = 31;
const DAY_MS = 86_400_000;

const Span = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MS, {
    path: ['to'],
    message: `At most ${MOST_DAYS} days, and not before the first`,
  });
type Span = z.infer<typeof Span>;

const problems = some(commonProblems, 'common.not-found');

/** What there is to eat, for everybody who may order it. */
@Controller('v1/services/:id/menus')
export class ListMenusController {
  constructor(
    private readonly database: Database,
    private readonly menus: Menus,
  ) {}

  @Get()
  @Public()
  @Endpoint({ id: 'listMenus', summary: 'What a kitchen cooks, day by day', answer: MenuList, problems })
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Span }) { from, to }: Span,
  ): Promise<MenuList> {
    const kitchens = await this.database.read("SELECT 1 FROM service WHERE id = ? AND kind = 'meal'", [id]);
    if (kitchens.length === 0) throw commonProblem('common.not-found');
    return { menus: await this.menus.between(this.database, id, from, to) };
  }
}
