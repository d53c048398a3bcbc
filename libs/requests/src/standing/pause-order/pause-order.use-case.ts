import { Injectable } from '@nestjs/common';
import { type OrderPause } from '@yilian/contracts';
import { ok } from '@yilian/kernel';
import { pauseFaults } from '../../domain/check-order';
import { OrderDays } from '../../store/order-days.store';
import { CancelDays } from '../cancel-days.use-case';
import { SteerOrder, type SteerAnswer } from '../steer-order.use-case';

/** Lets an order rest between two days; a pause that was agreed before is replaced by this one. */
@Injectable()
export class PauseOrder {
  constructor(
    private readonly steer: SteerOrder,
    private readonly cancelDays: CancelDays,
    private readonly days: OrderDays,
  ) {}

  async execute(id: string, { fromDate, untilDate, ...word }: OrderPause): Promise<SteerAnswer> {
    return this.steer.execute(id, {
      faults: (_, { today }) => pauseFaults({ fromDate, untilDate }, today),
      decide: async (tx, _order, { now, today }) => {
        const span = { from: fromDate, to: untilDate };
        const cancelled = await this.cancelDays.execute(tx, id, span, word, now);
        if (!cancelled.ok) return cancelled;
        const { dates, costFen } = cancelled.value;
        // Days that an earlier pause had kept free may be wanted now.
        await this.days.forgetFrom(tx, id, today, ['paused']);
        await this.days.redecide(tx, id, dates, 'paused');
        return ok({
          step: { event: 'pause', fromDate, untilDate },
          fields: { pausedFrom: fromDate, pausedUntil: untilDate },
          reopenFrom: today,
          costFen,
        });
      },
    });
  }
}
