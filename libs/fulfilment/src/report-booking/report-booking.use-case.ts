import { Injectable } from '@nestjs/common';
import { Capacity } from '@yilian/capacity';
import { type LockedRequest, type MissReason, type ReportedBooking, aboutRequest } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { CareRequests, careRequestMachine } from '@yilian/requests';
import { type Report, type Reported, reportBooking, type ReportRefusal } from '../domain/report-booking';
import { Bookings, type BookingUnits } from '../steps/bookings.query';

type Refused = Refusal<'common.not-found' | ReportRefusal>;

/** A provider says that one of its bookings has begun, is done, or did not happen. */
@Injectable()
export class ReportBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly bookings: Bookings,
    private readonly capacity: Capacity,
    private readonly audit: Audit,
  ) {}

  async execute(
    requestId: string,
    report: Report,
    reason: MissReason | null = null,
  ): Promise<Result<ReportedBooking, Refused>> {
    return this.work.decide<ReportedBooking, Refused>(async (tx) =>
      this.within(tx, requestId, report, { reason }),
    );
  }

  /** The same as part of another decision, such as the word of a courier. `quiet`: the family hears of it another way. */
  async within(
    tx: Tx,
    requestId: string,
    report: Report,
    { reason = null, quiet = false }: { readonly reason?: MissReason | null; readonly quiet?: boolean } = {},
  ): Promise<Result<ReportedBooking, Refused>> {
    const [request] = await this.requests.lock(tx, [requestId]);
    const providerId = await this.bookings.providerOf(tx, requestId);
    if (!request || providerId === undefined || providerId !== tx.actor?.providerId)
      return refuse({ code: 'common.not-found' });
    const units = await this.bookings.of(tx, requestId);
    const today = (await this.bookings.now(tx)).slice(0, 10);
    const firstDate = units?.firstDate ?? today;
    const lastDate = units === undefined ? today : units.lastDate;
    const { kind, state } = request;
    const decision = reportBooking({ kind, state, firstDate, lastDate }, report, today);
    if (!decision.ok) return decision;
    const reached = await this.carryOut(tx, request, decision.value, reason);
    if (decision.value.frees && units) await this.capacity.resolve(tx, [units.holdId], 'released');
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
