import { Injectable } from '@nestjs/common';
import { type DraftList, type DraftView } from '@yilian/contracts';
import { PersonScope } from '@yilian/people';
import { commonProblem, Database } from '@yilian/platform';
import { draftLine, draftView } from './store/draft-view.adapter';
import { RequestDrafts, type StoredDraft } from './store/request-drafts.store';

/** Drafts of the account itself; one for a person whom it may no longer ask for is not shown any more. */
@Injectable()
export class OwnDraftsQuery {
  constructor(
    private readonly database: Database,
    private readonly drafts: RequestDrafts,
    private readonly scope: PersonScope,
  ) {}

  async list(accountId: string): Promise<DraftList> {
    const all = await this.drafts.all(this.database, accountId);
    const shown = await Promise.all(all.map(async (draft) => this.mayShow(accountId, draft)));
    return { drafts: all.filter((_draft, index) => shown[index]).map(draftLine) };
  }

  /** @throws ProblemException 404 for a draft that does not exist or is not the account's. */
  async one(accountId: string, id: string): Promise<DraftView> {
    const draft = await this.drafts.ofAccount(this.database, accountId, id);
    if (!draft || !(await this.mayShow(accountId, draft))) throw commonProblem('common.not-found');
    return draftView(draft);
  }

  private async mayShow(accountId: string, { olderPersonId }: StoredDraft): Promise<boolean> {
    return olderPersonId === null || this.scope.canAsk(this.database, accountId, olderPersonId);
  }
}
