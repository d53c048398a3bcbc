import { Injectable } from '@nestjs/common';
import { Capacity } from '@yilian/capacity';
import { type LockedRequest, type MissReason, type ReportedBooking, aboutRequest } from '@yilian/contracts';
import { ok, type Result } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { CareRequests, careRequestMachine } from '@yilian/requests';
import { type Report, type Reported } from '../domain/report-booking';
import { type BookingUnits } from './bookings.query';
import { type NotOwnBooking, OwnBooking } from './own-booking.query';

/** A provider says that one of its bookings has begun, is done, or did not happen. */
@Injectable()
export class ReportBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly booking: OwnBooking,
    private readonly capacity: Capacity,
    private readonly audit: Audit,
  ) {}

  async execute(
    requestId: string,
    report: Report,
    reason: MissReason | null = null,
  ): Promise<Result<ReportedBooking, NotOwnBooking>> {
    return this.work.decide<ReportedBooking, NotOwnBooking>(async (tx) =>
      this.within(tx, requestId, report, { reason }),
    );
  }

  /** The same as part of another decision, such as the word of a courier. `quiet`: the family hears of it another way. */
  async within(
    tx: Tx,
    requestId: string,
    report: Report,
    { reason = null, quiet = false }: { readonly reason?: MissReason | null; readonly quiet?: boolean } = {},
  ): Promise<Result<ReportedBooking, NotOwnBooking>> {
    const found = await this.booking.decide(tx, requestId, report);
    if (!found.ok) return found;
    const { request, units, reported } = found.value;
    const reached = await this.carryOut(tx, request, reported, reason);
    if (report === 'begun' && units) await this.capacity.moveIn(tx, [units.holdId]);
    if (reported.frees && units) await this.capacity.resolve(tx, [units.holdId], 'released');
    if (reason !== null && units && !quiet) this.tellMissed(tx, request, units);
    await this.audit.append(tx, `fulfilment.${report}`, requestId, { reason });
    return ok({ requestId, state: reached });
  }

  private async carryOut(
    tx: Tx,
    request: LockedRequest,
    { steps }: Reported,
    reason: MissReason | null,
  ): Promise<ReportedBooking['state']> {
    let at = request;
    for (const event of steps) {
      await this.requests.move(tx, [{ request: at, event, ...(reason === null ? {} : { reason }) }]);
      at = { ...at, state: careRequestMachine.next(at.state, event)!, version: at.version + 1 };
    }
    return at.state;
  }

  private tellMissed(tx: Tx, request: LockedRequest, { providerId }: BookingUnits): void {
    tx.record('fulfilment.booking-missed.v1', request.id, { ...aboutRequest(request), providerId });
  }
}
