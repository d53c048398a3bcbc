import { Injectable } from '@nestjs/common';
import { type LockedRequest } from '@yilian/contracts';
import { Audit, type Tx } from '@yilian/platform';
import { type DatedCost } from './cancellation-terms.query';
import { CareRequests } from './store/care-requests.store';

/** Takes a locked request back for a cost that somebody agreed to, and notes both. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly requests: CareRequests,
    private readonly audit: Audit,
  ) {}

  async execute(
    tx: Tx,
    request: LockedRequest,
    reason: string,
    { costFen, ruleVersion }: Pick<DatedCost, 'costFen' | 'ruleVersion'>,
  ): Promise<void> {
    await this.requests.move(tx, [{ request, event: 'cancel', reason }]);
    await this.requests.noteCancelCost(tx, request.id, costFen);
    await this.audit.append(tx, 'requests.cancelled', request.id, { costFen, ruleVersion });
  }
}
