import { Controller, Get, Param, Query } from '@nestjs/common';
import { LocalDate, MealOverlaps, MealTime, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { requestsProblems } from '../requests.problems';
import { MealOverlapsQuery } from './meal-overlaps.query';

const Wanted = z.strictObject({
  meals: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.(lunch|dinner)(,\d{4}-\d{2}-\d{2}\.(lunch|dinner)){0,99}$/)
    .describe('Days and meals such as `2026-11-30.lunch,2026-12-01.dinner`.'),
});
type Wanted = z.infer<typeof Wanted>;

@Controller('v1/older-persons/:id/meal-overlaps')
export class MealOverlapsController {
  constructor(
    private readonly query: MealOverlapsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'listMealOverlaps',
    summary: 'Which of these meals the person gets already, with the booking of each',
    answer: MealOverlaps,
    problems: some(requestsProblems, 'common.not-found'),
  })
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Wanted }) { meals }: Wanted,
  ): Promise<MealOverlaps> {
    const wanted = meals.split(',').map((one) => {
      const [date, meal] = one.split('.');
      return { date: LocalDate.parse(date), meal: MealTime.parse(meal) };
    });
    return this.query.execute(this.context.principal!.accountId, id, wanted);
  }
}
