import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DaySwapped, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { SwapDay } from './swap-day.use-case';

const Swap = z.strictObject({ withId: Uuid, date: LocalDate });
type Swap = z.infer<typeof Swap>;

const problems = some(
  capacityProblems,
  'common.not-found',
  'capacity.day-over',
  'capacity.on-leave',
  'capacity.swap-not-possible',
);

@Controller('v1/caregivers')
export class SwapDayController {
  constructor(private readonly swapDay: SwapDay) {}

  @Post(':id/swaps')
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'swapDay',
    keyScope: ['staff:write'],
    summary: 'Two caregivers change a day: its hours and all its visits, whole or not at all',
    answer: DaySwapped,
    problems,
  })
  async swap(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Swap }) { withId, date }: Swap,
  ): Promise<DaySwapped> {
    return answer(await this.swapDay.execute(id, withId, date), problems);
  }
}
