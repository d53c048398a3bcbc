import { Body, Controller, Param, Put } from '@nestjs/common';
import { DraftView, KeptDraft, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { KeepDraft } from './keep-draft.use-case';

const problems = some(requestsProblems, 'common.not-found', 'requests.draft-changed', 'requests.draft-gone');

@Controller('v1/drafts/:id')
export class KeepDraftController {
  constructor(private readonly keepDraft: KeepDraft) {}

  @Put()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'keepDraft',
    summary: 'Keep what is filled in so far, under an id of your own making',
    answer: DraftView,
    problems,
  })
  async keep(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: KeptDraft }) body: KeptDraft,
  ): Promise<DraftView> {
    return answer(await this.keepDraft.execute(id, body), problems);
  }
}
