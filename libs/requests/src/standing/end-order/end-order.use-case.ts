import { Injectable } from '@nestjs/common';
import { type OrderEnd } from '@yilian/contracts';
import { addDays, ok } from '@yilian/kernel';
import { fromFaults } from '../../domain/check-order';
import { standingOrderMachine } from '../../domain/standing-order.machine';
import { CancelDays } from '../cancel-days.use-case';
import { SteerOrder, type SteerAnswer } from '../steer-order.use-case';

/** Ends an order from a day on: at once when that is tomorrow or earlier, else when its last day is over. */
@Injectable()
export class EndOrder {
  constructor(
    private readonly steer: SteerOrder,
    private readonly cancelDays: CancelDays,
  ) {}

  async execute(id: string, { fromDate, ...word }: OrderEnd): Promise<SteerAnswer> {
    return this.steer.execute(id, {
      faults: (_, { today }) => fromFaults(fromDate, today),
      decide: async (tx, order, { now, today }) => {
        const cancelled = await this.cancelDays.execute(tx, id, { from: fromDate, to: null }, word, now);
        if (!cancelled.ok) return cancelled;
        const isOver = fromDate <= addDays(today, 1);
        const ended = {
          state: standingOrderMachine.next(order.state, 'end')!,
          endReason: 'ended_by_family',
        } as const;
        return ok({
          step: { event: 'end', fromDate },
          fields: { untilDate: earlier(order.untilDate, addDays(fromDate, -1)), ...(isOver ? ended : {}) },
          reopenFrom: fromDate,
          costFen: cancelled.value.costFen,
        });
      },
    });
  }
}

const earlier = (agreed: string | null, wished: string): string =>
  agreed !== null && agreed < wished ? agreed : wished;
