import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { RemoveDraft } from './remove-draft.use-case';

const problems = some(requestsProblems, 'common.not-found');

@Controller('v1/drafts/:id')
export class RemoveDraftController {
  constructor(private readonly removeDraft: RemoveDraft) {}

  @Delete()
  @HttpCode(204)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'removeDraft', summary: 'Throw a draft away', answer: null, problems })
  async remove(@Param('id', { schema: Uuid }) id: string): Promise<void> {
    answer(await this.removeDraft.execute(id), problems);
  }
}
