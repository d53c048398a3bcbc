import { Injectable } from '@nestjs/common';
import { type ServiceKind } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { CareRequests, WaitingLine } from '@yilian/requests';
import { Placer } from './placer.use-case';
import { Prospects } from './prospects.query';

/** So many of the line are put to the index at a time. */
const AT_ONCE = 200;

/**
 * Looks for units for a waiting line, from its head to its end: who stands in front and fits nothing must not keep those
 * behind from what is free. Only whom the index has something for is locked; whoever finds none keeps the place.
 */
@Injectable()
export class ServeLine {
  constructor(
    private readonly line: WaitingLine,
    private readonly requests: CareRequests,
    private readonly prospects: Prospects,
    private readonly placer: Placer,
  ) {}

  async execute(tx: Tx, kind: ServiceKind): Promise<void> {
    const line = await this.line.all(tx, kind);
    for (let from = 0; from < line.length; from += AT_ONCE) {
      const seen = await this.requests.look(tx, line.slice(from, from + AT_ONCE));
      const { sought } = await this.prospects.of(tx, seen);
      const hopeful = sought.filter(({ candidates }) => candidates.length > 0);
      const locked = await this.requests.lock(
        tx,
        hopeful.map(({ requestId }) => requestId),
      );
      await this.placer.place(
        tx,
        locked.filter((request) => request.state === 'waiting'),
      );
    }
  }
}
