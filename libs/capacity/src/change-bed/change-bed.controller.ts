import { Body, Controller, Param, Patch } from '@nestjs/common';
import { BedState, Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { ChangeBed, type ChangedBed } from './change-bed.use-case';

const Change = z.strictObject({
  /** The version that was read; a newer one is not overwritten. */
  version: z.int().min(1),
  state: BedState,
});
type Change = z.infer<typeof Change>;

@Controller('v1/beds')
export class ChangeBedController {
  constructor(private readonly changeBed: ChangeBed) {}

  @Patch(':id')
  @Allow('provider_manager')
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Change }) { version, state }: Change,
  ): Promise<ChangedBed> {
    return answer(await this.changeBed.execute(id, version, state), capacityProblems);
  }
}
