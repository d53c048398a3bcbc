import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { MissReason, ReportedBooking, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { ReportBooking } from '../steps/report-booking.use-case';

const Miss = z.strictObject({ reason: MissReason });
type Miss = z.infer<typeof Miss>;

const problems = some(
  fulfilmentProblems,
  'common.not-found',
  'fulfilment.too-early',
  'fulfilment.not-over',
  'fulfilment.ended',
  'fulfilment.not-booked',
);

/** The provider's own word about a booking; without it the hours of the units decide. */
@Controller('v1/bookings/:id')
@Allow('provider_manager')
export class ReportBookingController {
  constructor(private readonly reportBooking: ReportBooking) {}

  @Post('beginning')
  @HttpCode(200)
  @Endpoint({
    id: 'beginBooking',
    keyScope: ['bookings:write'],
    summary: 'The service has begun',
    answer: ReportedBooking,
    problems,
  })
  async begin(@Param('id', { schema: Uuid }) id: string): Promise<ReportedBooking> {
    return answer(await this.reportBooking.execute(id, 'begun'), problems);
  }

  @Post('completion')
  @HttpCode(200)
  @Endpoint({
    id: 'completeBooking',
    keyScope: ['bookings:write'],
    summary: 'The service is done; a stay has ended',
    answer: ReportedBooking,
    problems,
  })
  async complete(@Param('id', { schema: Uuid }) id: string): Promise<ReportedBooking> {
    return answer(await this.reportBooking.execute(id, 'done'), problems);
  }

  @Post('miss')
  @HttpCode(200)
  @Endpoint({
    id: 'missBooking',
    keyScope: ['bookings:write'],
    summary: 'The service did not happen, and why',
    answer: ReportedBooking,
    problems,
  })
  async miss(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Miss }) body: Miss,
  ): Promise<ReportedBooking> {
    return answer(await this.reportBooking.execute(id, 'missed', body.reason), problems);
  }
}
