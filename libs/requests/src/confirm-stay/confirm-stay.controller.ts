import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ConfirmedStay, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { requestsProblems } from '../requests.problems';
import { ConfirmStay } from './confirm-stay.use-case';

const Confirmation = z.strictObject({
  moveInOn: LocalDate,
  promisePapers: z
    .boolean()
    .default(false)
    .describe('Papers that the home must see and that are missing are brought on that day.'),
});
type Confirmation = z.infer<typeof Confirmation>;

const problems = some(
  requestsProblems,
  'common.not-found',
  'requests.invalid',
  'requests.nothing-to-confirm',
  'requests.kept-no-longer',
  'requests.papers-missing',
);

@Controller('v1/requests/:id/stay-confirmation')
export class ConfirmStayController {
  constructor(private readonly confirmStay: ConfirmStay) {}

  @Post()
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'confirmStay',
    summary: 'Say on which day the person moves in, while the bed is kept',
    answer: ConfirmedStay,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Confirmation }) body: Confirmation,
  ): Promise<ConfirmedStay> {
    return answer(await this.confirmStay.execute(id, body), problems);
  }
}
