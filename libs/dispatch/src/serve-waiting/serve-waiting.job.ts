import { Injectable } from '@nestjs/common';
import { type ServiceKind } from '@yilian/contracts';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { CareRequests, WaitingLine } from '@yilian/requests';
import { Placer } from '../place-requests/placer.use-case';

/** From the head of the line, so many look at a freed unit at a time. */
const HEAD = 50;

/** A unit became free: the first in line who fits gets the offer. */
@Injectable()
export class ServeWaiting extends JobHandler<'dispatch.serve-waiting'> {
  readonly job = 'dispatch.serve-waiting';

  constructor(
    private readonly line: WaitingLine,
    private readonly requests: CareRequests,
    private readonly placer: Placer,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'dispatch.serve-waiting'>[]): Promise<void> {
    const kinds = await tx.query<{ kind: ServiceKind }>('SELECT DISTINCT kind FROM service WHERE id IN (?)', [
      items.map((item) => item.payload.serviceId),
    ]);
    for (const { kind } of kinds) await this.serve(tx, kind);
  }

  /** Looks for units for the head of a line; whoever finds none keeps the place. */
  async serve(tx: Tx, kind: ServiceKind): Promise<void> {
    const waiting = await this.requests.lock(tx, await this.line.first(tx, kind, HEAD));
    await this.placer.place(
      tx,
      waiting.filter((request) => request.state === 'waiting'),
    );
  }
}
