import { Injectable } from '@nestjs/common';
import { type OrderChange } from '@yilian/contracts';
import { ok } from '@yilian/kernel';
import { changeFaults } from '../../domain/check-order';
import { OrderDays } from '../../store/order-days.store';
import { StandingTerms } from '../../store/standing-terms.store';
import { CancelDays } from '../cancel-days.use-case';
import { SteerOrder, type SteerAnswer } from '../steer-order.use-case';

/** Agrees on other days, times or numbers from a day on. Days that are cancelled for it are asked for anew. */
@Injectable()
export class ChangeOrder {
  constructor(
    private readonly steer: SteerOrder,
    private readonly cancelDays: CancelDays,
    private readonly terms: StandingTerms,
    private readonly days: OrderDays,
  ) {}

  async execute(id: string, change: OrderChange): Promise<SteerAnswer> {
    const { cancelAsked, shownCostFen, ...terms } = change;
    return this.steer.execute(id, {
      faults: (order, { today }) => changeFaults(order, terms, today),
      decide: async (tx, order, { now }) => {
        const from = terms.fromDate > order.fromDate ? terms.fromDate : order.fromDate;
        const span = { from, to: null };
        const cancelled = await this.cancelDays.execute(tx, id, span, { cancelAsked, shownCostFen }, now);
        if (!cancelled.ok) return cancelled;
        await this.days.forget(tx, id, cancelled.value.dates);
        await this.days.forgetFrom(tx, id, from, ['too_late', 'refused']);
        await this.terms.put(tx, id, { ...terms, fromDate: from });
        const step = { event: 'change', fromDate: from } as const;
        return ok({ step, fields: {}, reopenFrom: from, costFen: cancelled.value.costFen });
      },
    });
  }
}
