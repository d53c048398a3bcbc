import { Injectable } from '@nestjs/common';
import { type CancellationPreview } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Database, type Principal, type Refusal } from '@yilian/platform';
import { CancellationTerms } from '../cancellation-terms.query';
import { careRequestMachine } from '../domain/care-request.machine';
import { LOCKED_COLUMNS, type LockedRaw, lockedRequest } from '../store/locked-request.store';

type Answer = Result<CancellationPreview, Refusal<'common.not-found' | 'requests.cannot-cancel'>>;

/** Says what taking a request back would cost now, to whoever may take it back. */
@Injectable()
export class PreviewCancellationQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly terms: CancellationTerms,
  ) {}

  async execute({ accountId }: Principal, id: string): Promise<Answer> {
    const [row] = await this.database.read<LockedRaw & { readonly now: Date }>(
      `SELECT ${LOCKED_COLUMNS}, now(3) AS now FROM care_request WHERE id = ?`,
      [id],
    );
    const allowed = row && (await this.scope.canAsk(this.database, accountId, row.older_person_id));
    if (!row || !allowed) return refuse({ code: 'common.not-found' });
    if (!careRequestMachine.next(row.state, 'cancel')) return refuse({ code: 'requests.cannot-cancel' });
    const cost = await this.terms.of(this.database, lockedRequest(row), row.now);
    return ok({
      ...{
        costFen: cost.costFen,
        why: cost.why,
        ruleVersion: cost.ruleVersion,
        demo: cost.ruleVersion === 0,
      },
      freeUntil: cost.freeUntilMs === null ? null : new Date(cost.freeUntilMs).toISOString(),
      serverNow: row.now.toISOString(),
    });
  }
}
