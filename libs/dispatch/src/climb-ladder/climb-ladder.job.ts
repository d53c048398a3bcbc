import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { Ladder } from '../store/ladder.store';
import { Escalate } from './escalate.use-case';

/** An officer's time is over: the one above hears of it. */
@Injectable()
export class ClimbLadder extends JobHandler<'dispatch.climb-ladder'> {
  readonly job = 'dispatch.climb-ladder';

  constructor(
    private readonly requests: CareRequests,
    private readonly ladder: Ladder,
    private readonly escalate: Escalate,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'dispatch.climb-ladder'>[]): Promise<void> {
    const requests = await this.requests.lock(
      tx,
      items.map((item) => item.payload.requestId),
    );
    for (const { payload } of items) {
      const request = requests.find((one) => one.id === payload.requestId);
      const rung = await this.ladder.rungOf(tx, payload.requestId);
      // The request moved on, or another rung was climbed meanwhile.
      if (request?.state !== 'escalated' || rung?.step !== payload.step || rung.deadlineAt === null) continue;
      await this.ladder.end(tx, [request.id], 'handed_up');
      await this.escalate.climb(tx, request, rung, 'nobody_answered');
    }
  }
}
