import { Injectable } from '@nestjs/common';
import { type OrderEndReason } from '@yilian/contracts';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { AskedRequest, type AskRefusal } from '../../asked-request.query';
import { dueDays } from '../../domain/order-days';
import { requestOn, type StandingOrder } from '../../domain/standing-order';
import { standingOrderMachine } from '../../domain/standing-order.machine';
import { OrderDays } from '../../store/order-days.store';
import { StandingOrders } from '../../store/standing-orders.store';
import { TakeIn } from '../../take-in.use-case';
import { OrderFacts } from '../order-facts.query';

/** Refusals after which no later day could be asked for either. */
const STOPS: Readonly<Partial<Record<AskRefusal['code'], OrderEndReason>>> = {
  'requests.no-consent': 'no_consent',
  'common.not-found': 'may_not_ask',
};

/**
 * Decides one day of an order. Each day is a request and a transaction of its own: one can be cancelled or go wrong without
 * the others, and each is placed with what is free and known of the person by then.
 */
@Injectable()
export class AskForDay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: StandingOrders,
    private readonly days: OrderDays,
    private readonly facts: OrderFacts,
    private readonly asked: AskedRequest,
    private readonly takeIn: TakeIn,
    private readonly audit: Audit,
  ) {}

  async execute(orderId: string, date: string, aheadDays: number): Promise<void> {
    await this.work.write(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order) return;
      const service = await this.facts.service(tx, order);
      // Looked at again under the lock: it may have been paused, changed or decided meanwhile.
      const calendar = await this.facts.calendar(tx, order, service?.id ?? null, aheadDays);
      const fate = dueDays(order, calendar).find((day) => day.date === date)?.fate;
      if (fate === 'ask') await this.ask(tx, order, date, service?.id ?? null);
      else if (fate !== undefined) await this.days.decide(tx, orderId, date, fate);
    });
  }

  private async ask(tx: Tx, order: StandingOrder, date: string, serviceId: string | null): Promise<void> {
    const prepared = await this.asked.prepare(tx, order.askedBy, requestOn(order, date, serviceId));
    if (!prepared.ok) {
      const reason = STOPS[prepared.refusal.code];
      if (reason) await this.stop(tx, order, reason);
      else await this.days.decide(tx, order.id, date, 'refused');
      return;
    }
    const request = { ...prepared.value, standingOrderId: order.id };
    if (await this.days.decide(tx, order.id, date, 'asked', request.id))
      await this.takeIn.execute(tx, request);
  }

  /** Nothing more is asked for; what is asked for already stays, and everybody concerned is told. */
  private async stop(tx: Tx, order: StandingOrder, reason: OrderEndReason): Promise<void> {
    const { today } = await this.facts.now(tx);
    const fields = { state: standingOrderMachine.next(order.state, 'stop')!, endReason: reason };
    await this.orders.step(tx, order, { event: 'stop', reason }, fields, today);
    await this.audit.append(tx, 'requests.order-stopped', order.id, { reason });
  }
}
