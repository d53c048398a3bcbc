import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { Visits } from '../store/visits.store';
import { type VisitOfBooking } from './own-visit.query';

/** The booking follows its visits: under way from the first check-in on, completed after the last check-out. */
@Injectable()
export class FollowVisit {
  constructor(
    private readonly requests: CareRequests,
    private readonly visits: Visits,
  ) {}

  /** Call it after the visit has moved, with what was locked before. */
  async execute(tx: Tx, { request }: Pick<VisitOfBooking, 'request'>): Promise<void> {
    let at = request;
    if (at.state === 'booked') {
      await this.requests.move(tx, [{ request: at, event: 'start' }]);
      at = { ...at, state: 'in_service', version: at.version + 1 };
    }
    if (at.state !== 'in_service' || (await this.visits.hasOpen(tx, at.id))) return;
    await this.requests.move(tx, [{ request: at, event: 'complete' }]);
  }
}
