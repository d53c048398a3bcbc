import { Injectable } from '@nestjs/common';
import { type DaySwapped } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, Overtaken, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { dateOf, dayOf } from '../domain/calendar';
import { moveError } from '../domain/move-words';
import { HandOver } from '../steps/hand-over.use-case';
import { CityClock } from '../store/clock.query';
import { holdsOf } from '../store/held-visits.query';
import { tellSupply } from '../store/news.store';
import { placesOf } from '../store/service.query';
import { ShiftStore } from '../store/shift.store';
import { WorkPlans } from '../store/work-plans.store';

type Answer = CapacityAnswer<
  DaySwapped,
  'common.not-found' | 'capacity.day-over' | 'capacity.on-leave' | 'capacity.swap-not-possible'
>;

/** Two caregivers of a service change a day: its hours and all its visits, whole or not at all. */
@Injectable()
export class SwapDay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shifts: ShiftStore,
    private readonly plans: WorkPlans,
    private readonly handOver: HandOver,
    private readonly clock: CityClock,
    private readonly audit: Audit,
  ) {}

  async execute(oneId: string, otherId: string, date: string): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const one = await this.shifts.ownerOf(tx, oneId);
      const other = await this.shifts.ownerOf(tx, otherId);
      if (!one || other?.serviceId !== one.serviceId || oneId === otherId)
        return refuse({ code: 'common.not-found' });
      if (date < dateOf((await this.clock.now(tx)).day)) return refuse({ code: 'capacity.day-over' });
      const [mine, theirs] = [await holdsOf(tx, oneId, date, date), await holdsOf(tx, otherId, date, date)];
      const moves = [
        ...mine.map((holdId) => ({ holdId, caregiverId: otherId })),
        ...theirs.map((holdId) => ({ holdId, caregiverId: oneId })),
      ];
      const around = { also: [oneId, otherId], dates: [date] };
      const exchange = { between: [oneId, otherId], day: dayOf(date) } as const;
      const locked = await this.handOver.decide(tx, moves, { ...around, exchange });
      const now = [...(await holdsOf(tx, oneId, date, date)), ...(await holdsOf(tx, otherId, date, date))];
      // Somebody booked or cancelled before the locks: look again.
      if (now.join() !== [...mine, ...theirs].join()) throw new Overtaken('the day of a caregiver');
      if (await this.isAway([oneId, otherId], date, tx)) return refuse({ code: 'capacity.on-leave' });
      if (locked.plan.faults.length > 0) {
        const fieldErrors = locked.plan.faults.map(({ holdId, fault }) => {
          const visits = locked.held.find((held) => held.holdId === holdId);
          return moveError('/date', fault, visits, visits?.number ?? null);
        });
        return refuse({ code: 'capacity.swap-not-possible', fieldErrors });
      }
      const [ofOne, ofOther] = [
        await this.shifts.between(tx, oneId, date, date),
        await this.shifts.between(tx, otherId, date, date),
      ];
      await this.handOver.write(tx, locked, async () => {
        await this.shifts.replace(tx, one, [date], ofOther);
        await this.shifts.replace(tx, other, [date], ofOne);
      });
      await this.shifts.open(tx, [one, other]);
      for (const id of [oneId, otherId]) await this.plans.setSingle(tx, id, [date]);
      tellSupply(tx, await placesOf(tx, [one.serviceId]), [one.serviceId], true);
      await this.audit.append(tx, 'capacity.day-swapped', oneId, { with: otherId, date });
      return ok({ moved: moves.length });
    });
  }

  private async isAway(
    ids: readonly string[],
    date: string,
    tx: Parameters<WorkPlans['leavesOf']>[0],
  ): Promise<boolean> {
    for (const id of ids) if ((await this.plans.leavesOf(tx, id, date, date)).length > 0) return true;
    return false;
  }
}
