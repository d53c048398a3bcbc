import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CancelledRequest, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { requestsProblems } from '../requests.problems';
import { CancelRequest } from './cancel-request.use-case';

const Cancellation = z.strictObject({
  reason: z.enum(['no_longer_needed', 'found_elsewhere', 'health_changed', 'mistake', 'other']),
  shownCostFen: z
    .int()
    .min(0)
    .default(0)
    .describe('The cost that was shown before, see `cancellation-preview`; it never costs more than that.'),
});
type Cancellation = z.infer<typeof Cancellation>;

const problems = some(
  requestsProblems,
  'common.not-found',
  'requests.cannot-cancel',
  'requests.cost-has-risen',
);

@Controller('v1/requests/:id/cancellation')
export class CancelRequestController {
  constructor(private readonly cancelRequest: CancelRequest) {}

  @Post()
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'cancelRequest',
    summary: 'Take a request back',
    answer: CancelledRequest,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Cancellation }) body: Cancellation,
  ): Promise<CancelledRequest> {
    return answer(await this.cancelRequest.execute(id, body), problems);
  }
}
