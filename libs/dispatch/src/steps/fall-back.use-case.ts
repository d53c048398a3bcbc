import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { CareRequests, WaitingLine } from '@yilian/requests';
import { Escalate } from './escalate.use-case';
import { Candidates, type Sought } from './candidates.query';

/** Nobody can be asked: those who would fit with a free unit wait in line, the others go to people. */
@Injectable()
export class FallBack {
  constructor(
    private readonly candidates: Candidates,
    private readonly requests: CareRequests,
    private readonly line: WaitingLine,
    private readonly escalate: Escalate,
  ) {}

  async execute(tx: Tx, { request, search, query }: Sought): Promise<void> {
    if (request.state === 'waiting') return;
    if (search.offersMade > 0) {
      const reason = search.declined < search.offersMade ? 'nobody_answered' : 'all_declined';
      await this.escalate.begin(tx, request, reason);
    } else if (await this.candidates.lacksOnlyUnits(query)) {
      await this.requests.move(tx, [{ request, event: 'wait', reason: 'no_unit' }]);
      await this.line.enter(tx, [request]);
    } else {
      await this.escalate.begin(tx, request, 'no_provider_fits');
    }
  }
}
