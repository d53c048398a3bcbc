import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { Release } from '../steps/release.use-case';

/** A request ended without a service: what was kept for it is given back. */
@Injectable()
export class ReleaseRequests extends JobHandler<'dispatch.release-request'> {
  readonly job = 'dispatch.release-request';

  constructor(private readonly release: Release) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'dispatch.release-request'>[]): Promise<void> {
    await this.release.execute(
      tx,
      items.map((item) => item.payload.requestId),
    );
  }
}
