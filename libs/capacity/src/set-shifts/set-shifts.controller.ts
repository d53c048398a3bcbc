import { Body, Controller, Param, Put } from '@nestjs/common';
import { LocalDate, MinuteOfDay, ShiftsSet, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { SetShifts } from './set-shifts.use-case';

const quarter = MinuteOfDay.multipleOf(15);

const Shift = z
  .strictObject({ fromMinute: quarter, toMinute: quarter })
  .refine((shift) => shift.fromMinute < shift.toMinute, {
    path: ['toMinute'],
    message: 'Ends before it starts',
  });

/** Shifts of one day, in the order of the clock. */
const Day = z.strictObject({
  date: LocalDate,
  shifts: z
    .array(Shift)
    .max(6)
    .refine(
      (shifts) => shifts.every((one, index) => index === 0 || shifts[index - 1]!.toMinute <= one.fromMinute),
      {
        message: 'Shifts follow each other and do not overlap',
      },
    ),
});

const Days = z.strictObject({
  /** Days that are not named stay as they are; an empty list of shifts makes a day free. */
  days: z
    .array(Day)
    .min(1)
    .max(62)
    .refine((days) => new Set(days.map((day) => day.date)).size === days.length, {
      message: 'The same date stands here twice',
    }),
});
type Days = z.infer<typeof Days>;

const problems = some(capacityProblems, 'common.not-found', 'capacity.on-leave', 'capacity.hours-in-use');

@Controller('v1/caregivers')
export class SetShiftsController {
  constructor(private readonly setShifts: SetShifts) {}

  @Put(':id/shifts')
  @Allow('provider_manager')
  @Endpoint({
    id: 'setShifts',
    keyScope: ['staff:write'],
    summary: 'Plan when a caregiver works',
    answer: ShiftsSet,
    problems,
  })
  async set(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Days }) { days }: Days,
  ): Promise<ShiftsSet> {
    return answer(await this.setShifts.execute(id, days), problems);
  }
}
