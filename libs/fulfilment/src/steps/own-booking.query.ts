import { Injectable } from '@nestjs/common';
import { type LockedRequest } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { type Report, type Reported, reportBooking, type ReportRefusal } from '../domain/report-booking';
import { Bookings, type BookingUnits } from './bookings.query';

export type NotOwnBooking = Refusal<'common.not-found' | ReportRefusal>;

/** A locked booking, and what its provider's word makes of it. */
export interface DecidedBooking {
  readonly request: LockedRequest;
  /** Undefined when its units were given back. */
  readonly units: BookingUnits | undefined;
  readonly reported: Reported;
}

/** Locks a booking of the provider that acts, and decides about its word; nothing is written. */
@Injectable()
export class OwnBooking {
  constructor(
    private readonly requests: CareRequests,
    private readonly bookings: Bookings,
  ) {}

  async decide(tx: Tx, requestId: string, report: Report): Promise<Result<DecidedBooking, NotOwnBooking>> {
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
    return decision.ok ? ok({ request, units, reported: decision.value }) : decision;
  }
}
