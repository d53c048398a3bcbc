import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { SosMoved, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint } from '@yilian/platform';
import { z } from 'zod';
import { emergencyProblems } from '../emergency.problems';
import { CloseSos } from './close-sos.use-case';

const Closing = z.strictObject({ summary: z.string().trim().min(1).max(1_000) });
type Closing = z.infer<typeof Closing>;

@Controller('v1/sos-alerts/:id/closing')
export class CloseSosController {
  constructor(private readonly closeSos: CloseSos) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'closeSos',
    summary: 'Say what came of a call for help',
    answer: SosMoved,
    problems: emergencyProblems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Closing }) { summary }: Closing,
  ): Promise<SosMoved> {
    return answer(await this.closeSos.execute(id, summary), emergencyProblems);
  }
}
