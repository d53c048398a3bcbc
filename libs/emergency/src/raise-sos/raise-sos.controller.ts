import { Body, Controller, Post } from '@nestjs/common';
import { Moment, SosPlace, SosView, Uuid } from '@yilian/contracts';
import { AllowKnownDevice, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { emergencyProblems } from '../emergency.problems';
import { RaiseSos } from './raise-sos.use-case';

const SosCall = z.strictObject({
  /** Who needs help; may be left out. */
  olderPersonId: Uuid.nullable().default(null),
  place: SosPlace.nullable().default(null),
  batteryPercent: z.int().min(0).max(100).nullable().default(null),
  /** When the button was pressed, for what was sent later. */
  pressedAt: Moment.nullable().default(null),
});
type SosCall = z.infer<typeof SosCall>;

const problems = some(emergencyProblems, 'common.not-found');

@Controller('v1/sos')
export class RaiseSosController {
  constructor(private readonly raiseSos: RaiseSos) {}

  @Post()
  @AllowKnownDevice('family', 'caregiver')
  @Endpoint({
    id: 'raiseSos',
    summary: 'Call for help',
    answer: SosView,
    problems,
  })
  async create(@Body({ schema: SosCall }) body: SosCall): Promise<SosView> {
    return answer(await this.raiseSos.execute(body), problems);
  }
}
