import { Injectable } from '@nestjs/common';
import { type LeftOutDay } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { hasBegun, leftOutFaults } from '../../domain/check-order';
import { OrderDays } from '../../store/order-days.store';
import { CancelDays } from '../cancel-days.use-case';
import { SteerOrder, type SteerAnswer } from '../steer-order.use-case';

/** Leaves one day of an order out, or wants it after all. */
@Injectable()
export class LeaveOutDay {
  constructor(
    private readonly steer: SteerOrder,
    private readonly cancelDays: CancelDays,
    private readonly days: OrderDays,
  ) {}

  async execute(id: string, { date, leftOut, shownCostFen }: LeftOutDay): Promise<SteerAnswer> {
    return this.steer.execute(id, {
      faults: (order, { today }) => leftOutFaults(order, date, today),
      decide: async (tx, _order, { now }) => {
        const span = { from: date, to: date };
        const word = { cancelAsked: leftOut, shownCostFen };
        const cancelled = await this.cancelDays.execute(tx, id, span, word, now);
        if (!cancelled.ok) return cancelled;
        if (!leftOut) await this.takeBack(tx, id, date);
        else if (!(await this.leaveOut(tx, id, date)))
          return refuse({ code: 'requests.invalid', fieldErrors: [hasBegun] });
        return ok({
          step: { event: leftOut ? 'leave_out' : 'take_back', fromDate: date },
          fields: {},
          reopenFrom: date,
          costFen: cancelled.value.costFen,
        });
      },
    });
  }

  /** False for a day that has begun or is over: it stays what it was. */
  private async leaveOut(tx: Tx, id: string, date: string): Promise<boolean> {
    const [day] = await this.days.from(tx, id, date);
    if (day?.date !== date) return this.days.decide(tx, id, date, 'left_out');
    if (day.requestState !== null && day.requestState !== 'cancelled') return false;
    await this.days.redecide(tx, id, [date], 'left_out');
    return true;
  }

  private async takeBack(tx: Tx, id: string, date: string): Promise<void> {
    const [day] = await this.days.from(tx, id, date);
    if (day?.date === date && day.outcome === 'left_out') await this.days.forget(tx, id, [date]);
  }
}
