import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { Placer } from '../steps/placer.use-case';

/** Somebody looks for a provider: all who do at this moment are decided together. */
@Injectable()
export class PlaceRequests extends JobHandler<'dispatch.place-request'> {
  readonly job = 'dispatch.place-request';
  override readonly batch = 256;

  constructor(
    private readonly requests: CareRequests,
    private readonly placer: Placer,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'dispatch.place-request'>[]): Promise<void> {
    const requests = await this.requests.lock(tx, [...new Set(items.map((item) => item.payload.requestId))]);
    // Whoever was offered, booked or cancelled meanwhile does not look any more.
    await this.placer.place(
      tx,
      requests.filter(({ state }) => state === 'submitted' || state === 'matching'),
    );
  }
}
