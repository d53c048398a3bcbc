import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { type Refusal, UnitOfWork } from '@yilian/platform';
import { type CancelledRequest } from '@yilian/contracts';
import { careRequestMachine } from '../domain/care-request.machine';
import { CareRequests } from '../store/care-requests.store';

type Refused = Refusal<'common.not-found' | 'requests.cannot-cancel'>;

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

  async execute(id: string, reason: string): Promise<Result<CancelledRequest, Refused>> {
    return this.work.decide<CancelledRequest, Refused>(async (tx) => {
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
