import { type LocalDate, type RequestState, type ServiceKind } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';

/** What a provider says about its own booking. */
export type Report = 'begun' | 'done' | 'missed';

/** A booking as far as the decision needs it; dates are those of its units. */
export interface Booking {
  readonly kind: ServiceKind;
  readonly state: RequestState;
  readonly firstDate: LocalDate;
  /** Null for a stay without an end. */
  readonly lastDate: LocalDate | null;
}

export type ReportRefusal =
  'fulfilment.too-early' | 'fulfilment.not-over' | 'fulfilment.ended' | 'fulfilment.not-booked';

/** The steps that follow, in order; none when it was said already. */
export interface Reported {
  readonly steps: readonly ('start' | 'complete' | 'miss')[];
  /** True when units are given back: nobody uses them any more. */
  readonly frees: boolean;
}

const ENDED: readonly RequestState[] = ['completed', 'closed', 'cancelled', 'unmet'];
const SAID: Readonly<Record<Report, readonly RequestState[]>> = {
  begun: ['in_service'],
  done: ['completed', 'closed'],
  missed: [],
};

/** Decides about a report. Nothing can be said before the first day, and only a stay may end before its last one. */
export function reportBooking(
  booking: Booking,
  report: Report,
  today: LocalDate,
): Result<Reported, { readonly code: ReportRefusal }> {
  const { state, kind, firstDate, lastDate } = booking;
  if (SAID[report].includes(state)) return ok({ steps: [], frees: false });
  if (ENDED.includes(state)) return refuse({ code: 'fulfilment.ended' });
  if (state !== 'booked' && state !== 'in_service') return refuse({ code: 'fulfilment.not-booked' });
  if (today < firstDate) return refuse({ code: 'fulfilment.too-early' });
  if (report === 'begun') return ok({ steps: ['start'], frees: false });
  if (report === 'missed') return ok({ steps: ['miss'], frees: true });
  const endsEarly = lastDate === null || today < lastDate;
  if (endsEarly && kind !== 'residential') return refuse({ code: 'fulfilment.not-over' });
  return ok({ steps: state === 'booked' ? ['start', 'complete'] : ['complete'], frees: endsEarly });
}
