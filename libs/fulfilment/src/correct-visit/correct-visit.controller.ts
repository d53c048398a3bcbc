import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CorrectionReason, Moment, Uuid, VisitMoved } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { CorrectVisit } from './correct-visit.use-case';

const VisitCorrection = z.strictObject({
  what: z.enum(['arrival', 'leaving']),
  at: Moment,
  reason: CorrectionReason,
});
type VisitCorrection = z.infer<typeof VisitCorrection>;

const problems = some(
  fulfilmentProblems,
  'common.not-found',
  'fulfilment.visit-cancelled',
  'fulfilment.visit-not-begun',
  'fulfilment.wrong-time',
);

@Controller('v1/visits/:id/corrections')
export class CorrectVisitController {
  constructor(private readonly correctVisit: CorrectVisit) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'correctVisit',
    keyScope: ['visits:write'],
    summary: 'Correct when somebody came or left; what stood there before is kept',
    answer: VisitMoved,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: VisitCorrection }) body: VisitCorrection,
  ): Promise<VisitMoved> {
    return answer(await this.correctVisit.execute(id, body), problems);
  }
}
