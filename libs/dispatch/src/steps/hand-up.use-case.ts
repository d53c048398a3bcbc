import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { Ladder } from '../store/ladder.store';
import { Escalate } from './escalate.use-case';

/** A hand-over whose time is over. */
export interface SpentRung {
  readonly requestId: string;
  readonly step: number;
}

/** Officers' time is over: the ones above hear of it. A hand-over that ended meanwhile is passed over. */
@Injectable()
export class HandUp {
  constructor(
    private readonly requests: CareRequests,
    private readonly ladder: Ladder,
    private readonly escalate: Escalate,
  ) {}

  async execute(tx: Tx, spent: readonly SpentRung[]): Promise<void> {
    const requests = await this.requests.lock(
      tx,
      spent.map((one) => one.requestId),
    );
    for (const { requestId, step } of spent) {
      const request = requests.find((one) => one.id === requestId);
      const standing = await this.ladder.standing(tx, requestId);
      if (request?.state !== 'escalated' || standing?.step !== step || standing.deadlineAt === null) continue;
      await this.ladder.end(tx, [request.id], 'handed_up');
      await this.escalate.climb(tx, request, standing.rung, 'nobody_answered');
    }
  }
}
