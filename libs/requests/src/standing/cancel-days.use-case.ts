import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, type Tx } from '@yilian/platform';
import { CareRequests } from '../store/care-requests.store';
import { OrderDays } from '../store/order-days.store';
import { TakeBack } from '../take-back.use-case';
import { AskedDaysQuery, type DaySpan, requestsWithin, totalOf } from './asked-days.query';

/** Whether days that are asked for already are to be cancelled, and for which cost somebody said so. */
export interface CancelWord {
  readonly cancelAsked: boolean;
  readonly shownCostFen: number;
}

/** Which days were cancelled, and for what. */
export interface CancelledDays {
  readonly dates: readonly string[];
  readonly costFen: number;
}

/** Cancels the days of a locked order that are asked for and have not begun: all of them for what was shown, or none. */
@Injectable()
export class CancelDays {
  constructor(
    private readonly requests: CareRequests,
    private readonly days: OrderDays,
    private readonly asked: AskedDaysQuery,
    private readonly takeBack: TakeBack,
  ) {}

  async execute(
    tx: Tx,
    orderId: string,
    span: DaySpan,
    { cancelAsked, shownCostFen }: CancelWord,
    now: Date,
  ): Promise<Result<CancelledDays, Refusal<'requests.cost-has-risen'>>> {
    if (!cancelAsked) return ok({ dates: [], costFen: 0 });
    const within = await requestsWithin(this.days, tx, orderId, span);
    const locked = await this.requests.lock(tx, [...within.keys()]);
    const asked = await this.asked.of(tx, within, locked, now);
    const costFen = totalOf(asked);
    if (costFen > shownCostFen) return refuse({ code: 'requests.cost-has-risen' });
    for (const { request, cost } of asked) await this.takeBack.execute(tx, request, 'no_longer_needed', cost);
    return ok({ dates: asked.map(({ date }) => date), costFen });
  }
}
