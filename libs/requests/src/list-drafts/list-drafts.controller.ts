import { Controller, Get, Param } from '@nestjs/common';
import { DraftList, DraftView, Uuid } from '@yilian/contracts';
import { Allow, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { OwnDraftsQuery } from '../own-drafts.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/drafts')
export class ListDraftsController {
  constructor(
    private readonly ownDrafts: OwnDraftsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'listDrafts', summary: 'What I have begun and not sent, newest first', answer: DraftList })
  async list(): Promise<DraftList> {
    return this.ownDrafts.list(this.context.principal!.accountId);
  }

  @Get(':id')
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'showDraft', summary: 'One draft with what is filled in', answer: DraftView, problems })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<DraftView> {
    return this.ownDrafts.one(this.context.principal!.accountId, id);
  }
}
