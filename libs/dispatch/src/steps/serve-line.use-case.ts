import { Injectable } from '@nestjs/common';
import { type ServiceKind } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { CareRequests, WaitingLine } from '@yilian/requests';
import { Placer } from './placer.use-case';

/** From the head of the line, so many look at freed units at a time. */
const HEAD = 50;

/** Looks for units for the head of a waiting line; whoever finds none keeps the place. */
@Injectable()
export class ServeLine {
  constructor(
    private readonly line: WaitingLine,
    private readonly requests: CareRequests,
    private readonly placer: Placer,
  ) {}

  async execute(tx: Tx, kind: ServiceKind): Promise<void> {
    const waiting = await this.requests.lock(tx, await this.line.first(tx, kind, HEAD));
    await this.placer.place(
      tx,
      waiting.filter((request) => request.state === 'waiting'),
    );
  }
}
