import { Injectable } from '@nestjs/common';
import { type PaperList } from '@yilian/contracts';
import { PersonScope } from '@yilian/people';
import { commonProblem, Database } from '@yilian/platform';
import { groupsOf } from '../domain/papers';
import { StayPapers } from '../store/stay-papers.store';

/** Which papers of a person there are. */
@Injectable()
export class ListPapersQuery {
  constructor(
    private readonly database: Database,
    private readonly papers: StayPapers,
    private readonly scope: PersonScope,
  ) {}

  /** @throws ProblemException 404 for a person that does not exist, or for whom the account may not ask. */
  async execute(accountId: string, olderPersonId: string): Promise<PaperList> {
    if (!(await this.scope.canAsk(this.database, accountId, olderPersonId)))
      throw commonProblem('common.not-found');
    return { papers: groupsOf(await this.papers.ofPerson(this.database, olderPersonId)) };
  }
}
