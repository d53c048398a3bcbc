import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DraftCheck, Uuid } from '@yilian/contracts';
import { Allow, commonProblems, Endpoint, RepeatsSafely, RequestContext, some } from '@yilian/platform';
import { CheckDraftQuery } from './check-draft.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/drafts/:id/validation')
export class CheckDraftController {
  constructor(
    private readonly checkDraft: CheckDraftQuery,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @HttpCode(200)
  @RepeatsSafely()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'checkDraft',
    summary: 'What sending the draft now would be answered: all faults at once',
    answer: DraftCheck,
    problems,
  })
  async check(@Param('id', { schema: Uuid }) id: string): Promise<DraftCheck> {
    return this.checkDraft.execute(this.context.principal!.accountId, id);
  }
}
