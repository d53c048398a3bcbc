import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { SosMoved, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint } from '@yilian/platform';
import { emergencyProblems } from '../emergency.problems';
import { AcknowledgeSos } from './acknowledge-sos.use-case';

@Controller('v1/sos-alerts/:id/acknowledgement')
export class AcknowledgeSosController {
  constructor(private readonly acknowledgeSos: AcknowledgeSos) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'acknowledgeSos',
    summary: 'Take a call for help over',
    answer: SosMoved,
    problems: emergencyProblems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<SosMoved> {
    return answer(await this.acknowledgeSos.execute(id), emergencyProblems);
  }
}
