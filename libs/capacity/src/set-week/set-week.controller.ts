import { Body, Controller, Param, Put } from '@nestjs/common';
import { MinuteOfDay, Uuid, WeekSet } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { SetWeek } from './set-week.use-case';

const quarter = MinuteOfDay.multipleOf(15);
const Hours = z
  .strictObject({ weekday: z.int().min(1).max(7), fromMinute: quarter, toMinute: quarter })
  .refine((one) => one.fromMinute < one.toMinute, { path: ['toMinute'], message: 'Ends before it starts' });
type Hours = z.infer<typeof Hours>;

/** Two stretches of a weekday that share a minute. */
const overlap = (hours: readonly Hours[]): boolean =>
  hours.some((one, index) =>
    hours
      .slice(index + 1)
      .some(
        (other) =>
          one.weekday === other.weekday && one.fromMinute < other.toMinute && other.fromMinute < one.toMinute,
      ),
  );

const Week = z.strictObject({
  /** The version that was read, 0 while there was none; a newer one is not overwritten. */
  version: z.int().min(0),
  hours: z
    .array(Hours)
    .max(42)
    .refine((hours) => !overlap(hours), { message: 'Hours of a weekday overlap' }),
});
type Week = z.infer<typeof Week>;

const problems = some(capacityProblems, 'common.not-found', 'capacity.week-changed', 'capacity.hours-in-use');

@Controller('v1/caregivers')
export class SetWeekController {
  constructor(private readonly setWeek: SetWeek) {}

  @Put(':id/week')
  @Allow('provider_manager')
  @Endpoint({
    id: 'setWeek',
    keyScope: ['staff:write'],
    summary: 'Say which hours a caregiver works every week',
    answer: WeekSet,
    problems,
  })
  async set(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Week }) { version, hours }: Week,
  ): Promise<WeekSet> {
    return answer(await this.setWeek.execute(id, version, hours), problems);
  }
}
