import { Body, Controller, Post } from '@nestjs/common';
import { NewCareRequest } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { type SubmittedRequest, SubmitRequest } from './submit-request.use-case';

@Controller('v1/requests')
export class SubmitRequestController {
  constructor(private readonly submitRequest: SubmitRequest) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  async create(@Body({ schema: NewCareRequest }) body: NewCareRequest): Promise<SubmittedRequest> {
    return answer(await this.submitRequest.execute(body), requestsProblems);
  }
}
