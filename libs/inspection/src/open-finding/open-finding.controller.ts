import { Body, Controller, Post } from '@nestjs/common';
import { FindingDone, NewFinding } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { inspectionProblems } from '../inspection.problems';
import { OpenFinding } from './open-finding.use-case';

const problems = some(inspectionProblems, 'common.not-found', 'inspection.invalid');

@Controller('v1/findings')
export class OpenFindingController {
  constructor(private readonly openFinding: OpenFinding) {}

  @Post()
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'openFinding',
    summary: 'Write down what a house has to put right, and until when',
    answer: FindingDone,
    problems,
  })
  async create(@Body({ schema: NewFinding }) body: NewFinding): Promise<FindingDone> {
    return answer(await this.openFinding.execute(body), problems);
  }
}
