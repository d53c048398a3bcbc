import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ClosingReason, DayClosed, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { CloseDay } from './close-day.use-case';

const DayToClose = z.strictObject({
  date: LocalDate,
  reason: ClosingReason,
  /** True once whoever closes the day has read what is promised on it. */
  keepPromised: z.boolean().default(false),
});
type DayToClose = z.infer<typeof DayToClose>;

const closing = some(
  capacityProblems,
  'common.not-found',
  'capacity.wrong-service',
  'capacity.day-over',
  'capacity.closed-already',
  'capacity.day-promised',
);
const opening = some(capacityProblems, 'common.not-found', 'capacity.day-over');

@Controller('v1/services/:id/closing-days')
@Allow('provider_manager')
export class CloseDayController {
  constructor(private readonly closeDay: CloseDay) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    id: 'closeDay',
    keyScope: ['slots:write'],
    summary: 'Give nothing more on a day; what was promised stays promised',
    answer: DayClosed,
    problems: closing,
  })
  async close(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: DayToClose }) day: DayToClose,
  ): Promise<DayClosed> {
    return answer(await this.closeDay.close(id, day), closing);
  }

  @Delete(':date')
  @Endpoint({
    id: 'reopenDay',
    keyScope: ['slots:write'],
    summary: 'Open a closed day again',
    answer: DayClosed,
    problems: opening,
  })
  async reopen(
    @Param('id', { schema: Uuid }) id: string,
    @Param('date', { schema: LocalDate }) date: string,
  ): Promise<DayClosed> {
    return answer(await this.closeDay.reopen(id, date), opening);
  }
}
