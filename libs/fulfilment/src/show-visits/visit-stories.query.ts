import { Injectable } from '@nestjs/common';
import { type VisitStories } from '@yilian/contracts';
import { PersonScope } from '@yilian/people';
import { commonProblem, Database, type Principal } from '@yilian/platform';
import { VisitReader } from '../steps/visit-reader.query';

/** What happened on the visits of a booking, as the family and the bureau see it. Requests are only read. */
@Injectable()
export class VisitStoriesQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly reader: VisitReader,
  ) {}

  /** @throws ProblemException 404 for a request that is not there or not the caller's to follow. */
  async of(principal: Principal, requestId: string): Promise<VisitStories> {
    const [request] = await this.database.query<{ olderPersonId: string }>(
      'SELECT older_person_id AS olderPersonId FROM care_request WHERE id = ?',
      [requestId],
    );
    const view =
      request && (await this.scope.followView(this.database, principal.accountId, request.olderPersonId));
    if (!view || view === 'none') throw commonProblem('common.not-found');
    const visits = await this.reader.of(this.database, 'request', [requestId]);
    const now = await this.database.now();
    return {
      items: visits
        .filter(({ raw }) => raw.state !== 'cancelled')
        .map((visit) => {
          const story = view === 'full' ? this.reader.withAsked(visit) : { ...visit.view, notes: [] };
          return { ...story, byHours: visit.raw.reports === 0 };
        }),
      serverNow: now.toISOString(),
    };
  }
}
