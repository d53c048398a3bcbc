import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { TourDone, TourEndReason, TourMove, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint } from '@yilian/platform';
import { z } from 'zod';
import { toursProblems as problems } from '../tours.problems';
import { ChangeTour } from './change-tour.use-case';

const Ending = z.strictObject({ reason: TourEndReason });
type Ending = z.infer<typeof Ending>;
const Outcome = z.strictObject({ came: z.boolean() });
type Outcome = z.infer<typeof Outcome>;

@Controller('v1/tours/:id')
export class ChangeTourController {
  constructor(private readonly change: ChangeTour) {}

  @Post('move')
  @HttpCode(200)
  @Allow('family')
  @Endpoint({ id: 'moveTour', summary: 'Come at another time', answer: TourDone, problems })
  async move(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: TourMove }) body: TourMove,
  ): Promise<TourDone> {
    return answer(await this.change.move(id, body), problems);
  }

  @Post('cancellation')
  @HttpCode(200)
  @Allow('family', 'provider_manager')
  @Endpoint({ id: 'cancelTour', summary: 'Call a tour off, from either side', answer: TourDone, problems })
  async cancel(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Ending }) { reason }: Ending,
  ): Promise<TourDone> {
    return answer(await this.change.end(id, 'cancel', reason), problems);
  }

  @Post('outcome')
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({ id: 'reportTour', summary: 'Say whether the guests came', answer: TourDone, problems })
  async report(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Outcome }) { came }: Outcome,
  ): Promise<TourDone> {
    return answer(await this.change.end(id, came ? 'came' : 'missed', null), problems);
  }
}
