import { Controller, Param, Post } from '@nestjs/common';
import { SubmittedRequest, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { ContinueStay } from './continue-stay.use-case';

const problems = some(
  requestsProblems,
  'common.not-found',
  'requests.invalid',
  'requests.not-assessed',
  'requests.no-consent',
  'requests.stay-asked-already',
  'requests.not-a-trial',
  'requests.trial-unconfirmed',
  'requests.trial-over',
  'requests.continued-already',
);

@Controller('v1/requests/:id/continuation')
export class ContinueStayController {
  constructor(private readonly continueStay: ContinueStay) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'continueStay',
    summary: 'Make a trial permanent: the same home is asked first, for the same bed',
    answer: SubmittedRequest,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<SubmittedRequest> {
    return answer(await this.continueStay.execute(id), problems);
  }
}
