import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { BedActs, BedActsDone, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { capacityProblems } from '../capacity.problems';
import { ActOnBeds } from './act-on-beds.use-case';

const problems = some(
  capacityProblems,
  'common.not-found',
  'capacity.wrong-service',
  'capacity.bed-changed',
  'capacity.acts-refused',
);

@Controller('v1/services')
export class ActOnBedsController {
  constructor(private readonly actOnBeds: ActOnBeds) {}

  @Post(':id/bed-acts')
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'actOnBeds',
    keyScope: ['beds:write'],
    summary: 'Admit, move, discharge, report and note: all of it together, or nothing',
    answer: BedActsDone,
    problems,
  })
  async act(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: BedActs }) { acts }: BedActs,
  ): Promise<BedActsDone> {
    return answer(await this.actOnBeds.execute(id, acts), problems);
  }
}
