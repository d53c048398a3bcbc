import { Injectable } from '@nestjs/common';
import { type LockedRequest, type RequestState } from '@yilian/contracts';
import { type Reader } from '@yilian/platform';
import { CancellationTerms, type DatedCost } from '../cancellation-terms.query';
import { careRequestMachine } from '../domain/care-request.machine';
import { type OrderDays } from '../store/order-days.store';

/** A day that is asked for and has not begun, with what cancelling it costs. */
export interface AskedDay {
  readonly date: string;
  readonly request: LockedRequest;
  readonly cost: DatedCost;
}

/** From when and to when; null: without an end. */
export interface DaySpan {
  readonly from: string;
  readonly to: string | null;
}

/** True for what can still be taken back because it has not begun. */
const hasNotBegun = (state: RequestState): boolean =>
  state !== 'in_service' && careRequestMachine.next(state, 'cancel') !== undefined;

/** Says of the days of an order that are asked for already what cancelling each would cost. */
@Injectable()
export class AskedDaysQuery {
  constructor(private readonly terms: CancellationTerms) {}

  /** `requests`: those of the days, locked or only looked at. */
  async of(
    reader: Reader,
    days: ReadonlyMap<string, string>,
    requests: readonly LockedRequest[],
    now: Date,
  ): Promise<AskedDay[]> {
    const found: AskedDay[] = [];
    for (const request of requests)
      if (hasNotBegun(request.state))
        found.push({
          date: days.get(request.id)!,
          request,
          cost: await this.terms.of(reader, request, now),
        });
    return found.sort((a, b) => (a.date < b.date ? -1 : 1));
  }
}

/** The dates of an order's requests within a span, by the request's id. */
export async function requestsWithin(
  days: OrderDays,
  reader: Reader,
  orderId: string,
  { from, to }: DaySpan,
): Promise<ReadonlyMap<string, string>> {
  const decided = await days.from(reader, orderId, from);
  return new Map(
    decided.flatMap(({ date, requestId }) =>
      requestId !== null && (to === null || date <= to) ? [[requestId, date] as const] : [],
    ),
  );
}

/** What cancelling all of them costs. */
export const totalOf = (days: readonly AskedDay[]): number =>
  days.reduce((sum, { cost }) => sum + cost.costFen, 0);
