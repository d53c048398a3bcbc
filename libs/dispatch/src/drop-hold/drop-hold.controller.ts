import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { dispatchProblems } from '../dispatch.problems';
import { DropHold } from './drop-hold.use-case';

const problems = some(dispatchProblems, 'common.not-found');

@Controller('v1/holds/:id')
export class DropHoldController {
  constructor(private readonly dropHold: DropHold) {}

  @Delete()
  @HttpCode(204)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'dropHold', summary: 'Give kept units back', answer: null, problems })
  async drop(@Param('id', { schema: Uuid }) id: string): Promise<void> {
    answer(await this.dropHold.execute(id), problems);
  }
}
