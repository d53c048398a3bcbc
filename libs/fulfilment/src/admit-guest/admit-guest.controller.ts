import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { capacityProblems } from '@yilian/capacity';
import { GuestAdmitted, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { AdmitGuest } from './admit-guest.use-case';

const Bed = z.strictObject({
  bedId: Uuid,
  /** The version of the bed that was read; a newer one is not overwritten. */
  version: z.int().min(1),
});
type Bed = z.infer<typeof Bed>;

const problems = {
  ...some(
    fulfilmentProblems,
    'common.not-found',
    'fulfilment.too-early',
    'fulfilment.not-over',
    'fulfilment.ended',
    'fulfilment.not-booked',
    'fulfilment.not-a-stay',
  ),
  ...some(capacityProblems, 'capacity.bed-changed', 'capacity.acts-refused'),
};

@Controller('v1/bookings/:id')
export class AdmitGuestController {
  constructor(private readonly admitGuest: AdmitGuest) {}

  @Post('admission')
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'admitGuest',
    keyScope: ['bookings:write'],
    summary: 'The guest of a stay is there and gets a bed: the one kept, or another',
    answer: GuestAdmitted,
    problems,
  })
  async admit(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Bed }) bed: Bed,
  ): Promise<GuestAdmitted> {
    return answer(await this.admitGuest.execute(id, bed), problems);
  }
}
