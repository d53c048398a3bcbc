import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DeliveryOutcome, DeliveryReported, Moment, NotDeliveredReason, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { mealsProblems } from '../meals.problems';
import { ReportDelivery } from './report-delivery.use-case';

const ReportForm = z
  .strictObject({
    /** Made by the device before it sends, so that what is sent twice counts once. */
    clientId: Uuid,
    outcome: DeliveryOutcome,
    reason: NotDeliveredReason.nullable().default(null),
    /** When it was said, by the clock of the device. */
    saidAt: Moment.nullable().default(null),
  })
  .refine(({ outcome, reason }) => (outcome === 'not_delivered') === (reason !== null), {
    path: ['reason'],
    message: 'A meal that was not brought needs a reason, and nothing else has one',
  });
type ReportForm = z.infer<typeof ReportForm>;

const problems = some(
  mealsProblems,
  'common.not-found',
  'meals.report-used',
  'meals.too-early',
  'meals.delivery-over',
);

@Controller('v1/meal-deliveries/:id/reports')
export class ReportDeliveryController {
  constructor(private readonly reportDelivery: ReportDelivery) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager', 'caregiver')
  @Endpoint({
    id: 'reportDelivery',
    keyScope: ['meals:write'],
    summary: 'A courier says how a delivery stands',
    answer: DeliveryReported,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: ReportForm }) { saidAt, ...report }: ReportForm,
  ): Promise<DeliveryReported> {
    const said = saidAt === null ? null : new Date(saidAt);
    return answer(await this.reportDelivery.execute(id, { ...report, saidAt: said }), problems);
  }
}
