import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid, WelfareMoved, WelfareOutcome } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { closeCheck } from '../domain/welfare';
import { emergencyProblems } from '../emergency.problems';
import { DecideCheck } from '../steps/decide-check.use-case';

const FindingForm = z.strictObject({ outcome: WelfareOutcome, note: z.string().trim().min(1).max(1_000) });
type FindingForm = z.infer<typeof FindingForm>;

const problems = some(
  emergencyProblems,
  'common.not-found',
  'emergency.check-owned',
  'emergency.check-not-yours',
  'emergency.check-nobody-owns',
  'emergency.check-over',
);

@Controller('v1/welfare-checks/:id/closing')
export class CloseWelfareController {
  constructor(private readonly decide: DecideCheck) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({ id: 'closeWelfareCheck', summary: 'Say what was found', answer: WelfareMoved, problems })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: FindingForm }) finding: FindingForm,
  ): Promise<WelfareMoved> {
    return answer(await this.decide.execute(id, closeCheck, finding), problems);
  }
}
