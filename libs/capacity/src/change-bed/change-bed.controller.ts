import { Body, Controller, Param, Patch } from '@nestjs/common';
import { BedState, ChangedBed, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { ChangeBed } from './change-bed.use-case';

const Change = z.strictObject({
  /** The version that was read; a newer one is not overwritten. */
  version: z.int().min(1),
  state: BedState,
});
type Change = z.infer<typeof Change>;

const problems = some(
  capacityProblems,
  'common.not-found',
  'capacity.bed-changed',
  'capacity.bed-wrong-state',
  'capacity.bed-in-use',
);

@Controller('v1/beds')
export class ChangeBedController {
  constructor(private readonly changeBed: ChangeBed) {}

  @Patch(':id')
  @Allow('provider_manager')
  @Endpoint({
    id: 'changeBed',
    keyScope: ['beds:write'],
    summary: 'Say what became of a bed',
    answer: ChangedBed,
    problems,
  })
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Change }) { version, state }: Change,
  ): Promise<ChangedBed> {
    return answer(await this.changeBed.execute(id, version, state), problems);
  }
}
