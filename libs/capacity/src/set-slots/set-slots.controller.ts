import { Body, Controller, Param, Put } from '@nestjs/common';
import { DayPart, LocalDate, MealTime, SlotsSet, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { SetSlots } from './set-slots.use-case';

const count = z.int().min(0).max(10_000);

const Slots = z.strictObject({
  slots: z
    .array(
      z
        .strictObject({
          date: LocalDate,
          part: z.enum([...DayPart.options, ...MealTime.options]),
          capacity: count,
          outOfService: count.default(0),
          /** Nothing is held after it; null = until the day is over; without it what the service says of the part. */
          cutoffAt: z.iso.datetime({ offset: true }).nullable().optional(),
          /** The version that was read, 0 where there was none; without it nobody is asked what changed meanwhile. */
          version: z.int().min(0).optional(),
        })
        .refine((slot) => slot.outOfService <= slot.capacity, {
          path: ['outOfService'],
          message: 'More than there are',
        }),
    )
    .min(1)
    .max(400)
    .refine((slots) => new Set(slots.map((slot) => `${slot.date} ${slot.part}`)).size === slots.length, {
      message: 'The same date and part stand here twice',
    }),
});
type Slots = z.infer<typeof Slots>;

const problems = some(
  capacityProblems,
  'common.not-found',
  'capacity.wrong-service',
  'capacity.slot-in-use',
  'capacity.slots-changed',
);

@Controller('v1/services')
export class SetSlotsController {
  constructor(private readonly setSlots: SetSlots) {}

  @Put(':id/slots')
  @Allow('provider_manager')
  @Endpoint({
    id: 'setSlots',
    keyScope: ['slots:write'],
    summary: 'Say how many seats or portions there are on which dates',
    answer: SlotsSet,
    problems,
  })
  async set(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Slots }) { slots }: Slots,
  ): Promise<SlotsSet> {
    const parsed = slots.map(({ cutoffAt, ...slot }) => ({
      ...slot,
      cutoffAt: typeof cutoffAt === 'string' ? new Date(cutoffAt) : cutoffAt,
    }));
    return answer(await this.setSlots.execute(id, parsed), problems);
  }
}
