import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { BedsChanged, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { capacityProblems } from '../capacity.problems';
import { UndoActs } from './undo-acts.use-case';

const problems = some(capacityProblems, 'common.not-found', 'capacity.bed-changed', 'capacity.undo-over');

@Controller('v1/bed-acts')
export class UndoActsController {
  constructor(private readonly undoActs: UndoActs) {}

  @Post(':id/undo')
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'undoBedActs',
    keyScope: ['beds:write'],
    summary: 'Take back what was just done with beds, as long as nobody changed them since',
    answer: BedsChanged,
    problems,
  })
  async undo(@Param('id', { schema: Uuid }) id: string): Promise<BedsChanged> {
    return answer(await this.undoActs.execute(id), problems);
  }
}
