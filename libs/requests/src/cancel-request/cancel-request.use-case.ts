import { Injectable } from '@nestjs/common';
import { type RequestState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { type Refusal, UnitOfWork } from '@yilian/platform';
import { careRequestMachine } from '../domain/care-request.machine';
import { type RequestRefusal } from '../requests.problems';
import { CareRequests } from '../store/care-requests.store';

export interface CancelledRequest {
  readonly id: string;
  readonly state: RequestState;
  /** What the cancellation costs; free as long as no service has begun. */
  readonly costFen: number;
}

/**
 * Takes a request back, in whatever state short of the end. Open offers and units are given back by dispatch, which
 * hears of it: the cancellation itself never waits for them.
 */
@Injectable()
export class CancelRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly scope: PersonScope,
  ) {}

  async execute(id: string, reason: string): Promise<Result<CancelledRequest, Refusal<RequestRefusal>>> {
    return this.work.decide<CancelledRequest, Refusal<RequestRefusal>>(async (tx) => {
      const [request] = await this.requests.lock(tx, [id]);
      const allowed = request && (await this.scope.canAsk(tx, tx.actor!.accountId, request.olderPersonId));
      if (!request || !allowed) return refuse({ code: 'common.not-found' });
      if (request.state === 'cancelled') return ok({ id, state: 'cancelled', costFen: 0 });
      const next = careRequestMachine.next(request.state, 'cancel');
      if (!next) return refuse({ code: 'requests.cannot-cancel' });
      await this.requests.move(tx, [{ request, event: 'cancel', reason }]);
      return ok({ id, state: next, costFen: 0 });
    });
  }
}
