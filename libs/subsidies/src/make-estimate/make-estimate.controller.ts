import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Estimate, EstimateAsked } from '@yilian/contracts';
import { answer, Endpoint, PublicOrSignedIn, RepeatsSafely, some } from '@yilian/platform';
import { subsidiesProblems } from '../subsidies.problems';
import { MakeEstimate } from './make-estimate.use-case';

const problems = some(subsidiesProblems, 'common.not-found', 'common.signed-out', 'subsidies.other-kind');

@Controller('v1/estimates')
export class MakeEstimateController {
  constructor(private readonly makeEstimate: MakeEstimate) {}

  @Post()
  @HttpCode(200)
  @PublicOrSignedIn()
  @RepeatsSafely()
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'makeEstimate',
    summary: 'What a service will cost: every line, every subsidy with its reason, the own share',
    answer: Estimate,
    problems,
  })
  async create(@Body({ schema: EstimateAsked }) asked: EstimateAsked): Promise<Estimate> {
    return answer(await this.makeEstimate.execute(asked), problems);
  }
}
