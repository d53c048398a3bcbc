import { Injectable } from '@nestjs/common';
import { ok } from '@yilian/kernel';
import { OrderDays } from '../../store/order-days.store';
import { SteerOrder, type SteerAnswer } from '../steer-order.use-case';

/** Ends a pause, from tomorrow on or before it has begun. */
@Injectable()
export class ResumeOrder {
  constructor(
    private readonly steer: SteerOrder,
    private readonly days: OrderDays,
  ) {}

  async execute(id: string): Promise<SteerAnswer> {
    return this.steer.execute(id, {
      faults: () => [],
      decide: async (tx, _order, { today }) => {
        await this.days.forgetFrom(tx, id, today, ['paused']);
        return ok({
          step: { event: 'resume' },
          fields: { pausedFrom: null, pausedUntil: null },
          reopenFrom: today,
          costFen: 0,
        });
      },
    });
  }
}
