import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Moment, SosPlace, Uuid, VisitMoved } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { CheckVisit } from './check-visit.use-case';

const VisitCheck = z.strictObject({
  /** What the clock of the device showed. */
  at: Moment,
  /** True when it could not be sent at once. */
  offline: z.boolean().default(false),
  place: SosPlace.nullable().default(null),
});
type VisitCheck = z.infer<typeof VisitCheck>;

const problems = some(
  fulfilmentProblems,
  'common.not-found',
  'fulfilment.visit-cancelled',
  'fulfilment.visit-not-begun',
  'fulfilment.visit-too-early',
  'fulfilment.visit-past',
);

/** 到达打卡、离开打卡. */
@Controller('v1/visits/:id')
@Allow('caregiver')
export class CheckVisitController {
  constructor(private readonly checkVisit: CheckVisit) {}

  @Post('arrival')
  @HttpCode(200)
  @Endpoint({ id: 'arriveAtVisit', summary: 'The caregiver is there', answer: VisitMoved, problems })
  async arrive(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: VisitCheck }) body: VisitCheck,
  ): Promise<VisitMoved> {
    return answer(await this.checkVisit.execute(id, 'arrival', body), problems);
  }

  @Post('leaving')
  @HttpCode(200)
  @Endpoint({ id: 'leaveVisit', summary: 'The caregiver goes', answer: VisitMoved, problems })
  async leave(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: VisitCheck }) body: VisitCheck,
  ): Promise<VisitMoved> {
    return answer(await this.checkVisit.execute(id, 'leaving', body), problems);
  }
}
