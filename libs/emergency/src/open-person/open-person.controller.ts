import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { SosMoved, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { emergencyProblems } from '../emergency.problems';
import { OpenPerson } from './open-person.use-case';

/** Said aloud on purpose: nothing else opens what was not agreed to. */
const OpeningBody = z.strictObject({ purpose: z.literal('emergency') });
type OpeningBody = z.infer<typeof OpeningBody>;

const problems = some(emergencyProblems, 'common.not-found', 'emergency.over');

@Controller('v1/sos-alerts/:id/person-opening')
export class OpenPersonController {
  constructor(private readonly openPerson: OpenPerson) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'openSosPerson',
    summary: 'Open in need what somebody did not agree to share; the person is told',
    answer: SosMoved,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: OpeningBody }) { purpose }: OpeningBody,
  ): Promise<SosMoved> {
    return answer(await this.openPerson.execute(id, purpose), problems);
  }
}
