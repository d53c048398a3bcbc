import { Injectable } from '@nestjs/common';
import { type ServiceKind } from '@yilian/contracts';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { ServeLine } from '../steps/serve-line.use-case';

/** A unit became free: the first in line who fits gets the offer. */
@Injectable()
export class ServeWaiting extends JobHandler<'dispatch.serve-waiting'> {
  readonly job = 'dispatch.serve-waiting';

  constructor(private readonly serveLine: ServeLine) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'dispatch.serve-waiting'>[]): Promise<void> {
    const kinds = await tx.query<{ kind: ServiceKind }>('SELECT DISTINCT kind FROM service WHERE id IN (?)', [
      items.map((item) => item.payload.serviceId),
    ]);
    for (const { kind } of kinds) await this.serveLine.execute(tx, kind);
  }
}
