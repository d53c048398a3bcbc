import { Body, Controller, Post } from '@nestjs/common';
import { NewCareRequest, SubmittedRequest } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { SubmitRequest } from './submit-request.use-case';

const problems = some(
  requestsProblems,
  'common.not-found',
  'requests.invalid',
  'requests.not-assessed',
  'requests.stay-asked-already',
  'requests.no-consent',
  'requests.sent-already',
);

@Controller('v1/requests')
export class SubmitRequestController {
  constructor(private readonly submitRequest: SubmitRequest) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'submitRequest',
    summary: 'Ask for a bed, seats, meals or visits',
    answer: SubmittedRequest,
    problems,
  })
  async create(@Body({ schema: NewCareRequest }) body: NewCareRequest): Promise<SubmittedRequest> {
    return answer(await this.submitRequest.execute(body), problems);
  }
}
