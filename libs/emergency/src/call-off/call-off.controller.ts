import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { SosMoved, Uuid } from '@yilian/contracts';
import { AllowKnownDevice, answer, Endpoint } from '@yilian/platform';
import { z } from 'zod';
import { emergencyProblems } from '../emergency.problems';
import { CallOff } from './call-off.use-case';

const AllIsWell = z.strictObject({ reason: z.string().trim().max(500).nullable().default(null) });
type AllIsWell = z.infer<typeof AllIsWell>;

@Controller('v1/sos/:id/false-alarm')
export class CallOffController {
  constructor(private readonly callOff: CallOff) {}

  @Post()
  @HttpCode(200)
  @AllowKnownDevice('family', 'caregiver', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'callSosOff',
    summary: 'Say that nobody is in danger',
    answer: SosMoved,
    problems: emergencyProblems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: AllIsWell }) { reason }: AllIsWell,
  ): Promise<SosMoved> {
    return answer(await this.callOff.execute(id, reason), emergencyProblems);
  }
}
