import { Injectable } from '@nestjs/common';
import { type CancelledRequest, type LockedRequest } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { CancellationTerms } from '../cancellation-terms.query';
import { careRequestMachine } from '../domain/care-request.machine';
import { CareRequests } from '../store/care-requests.store';
import { TakeBack } from '../take-back.use-case';

type Refused = Refusal<'common.not-found' | 'requests.cannot-cancel' | 'requests.cost-has-risen'>;
type Answer = Result<CancelledRequest, Refused>;

/** Why somebody takes a request back, and the cost that was shown before. */
export interface Cancellation {
  readonly reason: string;
  readonly shownCostFen: number;
}

/**
 * Takes a request back, in whatever state short of the end, for what it costs at this moment and never for more than was
 * shown. Open offers and units are given back by dispatch, which hears of it: the cancellation itself never waits for them.
 */
@Injectable()
export class CancelRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly scope: PersonScope,
    private readonly terms: CancellationTerms,
    private readonly takeBack: TakeBack,
  ) {}

  async execute(id: string, cancellation: Cancellation): Promise<Answer> {
    return this.work.decide<CancelledRequest, Refused>(async (tx) => {
      const [request] = await this.requests.lock(tx, [id]);
      const allowed = request && (await this.scope.canAsk(tx, tx.actor!.accountId, request.olderPersonId));
      if (!request || !allowed) return refuse({ code: 'common.not-found' });
      if (request.state === 'cancelled') {
        return ok({ id, state: 'cancelled', costFen: await this.requests.cancelCost(tx, id) });
      }
      return this.cancel(tx, request, cancellation);
    });
  }

  private async cancel(
    tx: Tx,
    request: LockedRequest,
    { reason, shownCostFen }: Cancellation,
  ): Promise<Answer> {
    const { id } = request;
    const state = careRequestMachine.next(request.state, 'cancel');
    if (!state) return refuse({ code: 'requests.cannot-cancel' });
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const cost = await this.terms.of(tx, request, clock!.now);
    if (cost.costFen > shownCostFen) return refuse({ code: 'requests.cost-has-risen' });
    await this.takeBack.execute(tx, request, reason, cost);
    return ok({ id, state, costFen: cost.costFen });
  }
}
