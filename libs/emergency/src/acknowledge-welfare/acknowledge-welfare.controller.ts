import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid, WelfareMoved } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { acknowledgeCheck } from '../domain/welfare';
import { emergencyProblems } from '../emergency.problems';
import { DecideCheck } from '../steps/decide-check.use-case';

const problems = some(
  emergencyProblems,
  'common.not-found',
  'emergency.check-owned',
  'emergency.check-not-yours',
  'emergency.check-nobody-owns',
  'emergency.check-over',
);

/** From then on it has one owner and nobody else is told. */
@Controller('v1/welfare-checks/:id/acknowledgement')
export class AcknowledgeWelfareController {
  constructor(private readonly decide: DecideCheck) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'acknowledgeWelfareCheck',
    summary: 'Take a welfare check over',
    answer: WelfareMoved,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<WelfareMoved> {
    return answer(await this.decide.execute(id, acknowledgeCheck), problems);
  }
}
