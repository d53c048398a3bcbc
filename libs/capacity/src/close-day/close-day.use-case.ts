import { Injectable } from '@nestjs/common';
import { type ClosingReason, type DayClosed, type FieldError } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { dayOf } from '../domain/calendar';
import { CityClock } from '../store/clock.query';
import { tellSupply } from '../store/news.store';
import { ownService, type ServicePlace } from '../store/service.query';
import { SlotDays } from '../store/slot-days.store';
import { type SlotCountsNow, SlotStore } from '../store/slot.store';

/** A day that nothing more is to be given on. `keepPromised`: whoever closes it has read what is promised. */
export interface DayToClose {
  readonly date: string;
  readonly reason: ClosingReason;
  readonly keepPromised: boolean;
}

type Closed = CapacityAnswer<
  DayClosed,
  | 'common.not-found'
  | 'capacity.wrong-service'
  | 'capacity.day-over'
  | 'capacity.closed-already'
  | 'capacity.day-promised'
>;
type Reopened = CapacityAnswer<DayClosed, 'common.not-found' | 'capacity.day-over'>;

/** A provider closes a day of its seats or portions, or opens it again. What was promised stays promised. */
@Injectable()
export class CloseDay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly days: SlotDays,
    private readonly slots: SlotStore,
    private readonly clock: CityClock,
    private readonly audit: Audit,
  ) {}

  async close(serviceId: string, { date, reason, keepPromised }: DayToClose): Promise<Closed> {
    return this.work.decide(async (tx): Promise<Closed> => {
      const place = await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      if (place.kind !== 'day_care' && place.kind !== 'meal')
        return refuse({ code: 'capacity.wrong-service' });
      if (await this.isOver(tx, date)) return refuse({ code: 'capacity.day-over' });
      await this.days.lockService(tx, serviceId);
      const used = (await this.slots.lockDates(tx, serviceId, [date])).filter((slot) => slot.used > 0);
      if (used.length > 0 && !keepPromised) {
        return refuse({ code: 'capacity.day-promised', fieldErrors: used.map(promisedOn) });
      }
      if (!(await this.days.close(tx, serviceId, date, reason)))
        return refuse({ code: 'capacity.closed-already' });
      return this.done(tx, place, date, used, false);
    });
  }

  async reopen(serviceId: string, date: string): Promise<Reopened> {
    return this.work.decide(async (tx): Promise<Reopened> => {
      const place = await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      if (await this.isOver(tx, date)) return refuse({ code: 'capacity.day-over' });
      await this.days.lockService(tx, serviceId);
      const slots = await this.slots.lockDates(tx, serviceId, [date]);
      if (!(await this.days.reopen(tx, serviceId, date))) return refuse({ code: 'common.not-found' });
      return this.done(tx, place, date, slots, true);
    });
  }

  private async isOver(tx: Tx, date: string): Promise<boolean> {
    return dayOf(date) < (await this.clock.now(tx)).day;
  }

  private async done(
    tx: Tx,
    place: ServicePlace,
    date: string,
    slots: readonly SlotCountsNow[],
    freed: boolean,
  ): Promise<{ readonly ok: true; readonly value: DayClosed }> {
    tellSupply(tx, new Map([[place.serviceId, place]]), [place.serviceId], freed);
    const what = freed ? 'capacity.day-reopened' : 'capacity.day-closed';
    await this.audit.append(tx, what, place.serviceId, { date });
    return ok({ date, promised: slots.reduce((sum, slot) => sum + slot.used, 0) });
  }
}

const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  morning: ['上午', 'Morning'],
  afternoon: ['下午', 'Afternoon'],
  lunch: ['午餐', 'Lunch'],
  dinner: ['晚餐', 'Dinner'],
};

function promisedOn({ part, used }: SlotCountsNow): FieldError {
  const [zh, en] = PARTS[part] ?? [part, part];
  return { pointer: '/date', message: { zh: `${zh}已约 ${used} 个`, en: `${en}: ${used} promised` } };
}
