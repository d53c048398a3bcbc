import { Injectable } from '@nestjs/common';
import { type FieldError, type ShiftsSet } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { tellSupply } from '../store/news.store';
import { ownService } from '../store/service.query';
import { ShiftStore } from '../store/shift.store';

interface Day {
  readonly date: string;
  readonly shifts: readonly { readonly fromMinute: number; readonly toMinute: number }[];
}

type Answer = CapacityAnswer<ShiftsSet, 'common.not-found' | 'capacity.hours-in-use'>;

/** A provider plans when a caregiver works. Hours with a promised visit cannot be taken away. */
@Injectable()
export class SetShifts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shifts: ShiftStore,
    private readonly audit: Audit,
  ) {}

  async execute(caregiverId: string, days: readonly Day[]): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const serviceId = await this.shifts.serviceOf(tx, caregiverId);
      const place = serviceId === undefined ? undefined : await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      // Writing the diary locks it: nobody promises hours of this caregiver until the commit.
      await this.shifts.open(tx, [{ caregiverId, serviceId: place.serviceId }]);
      const fieldErrors = await this.promised(tx, caregiverId, days);
      if (fieldErrors.length > 0) return refuse({ code: 'capacity.hours-in-use', fieldErrors });
      await this.shifts.replace(
        tx,
        { caregiverId, serviceId: place.serviceId },
        days.map((day) => day.date),
        days.flatMap(({ date, shifts }) => shifts.map((shift) => ({ date, ...shift }))),
      );
      tellSupply(tx, new Map([[place.serviceId, place]]), [place.serviceId], true);
      await this.audit.append(tx, 'capacity.shifts-set', caregiverId, { days: days.length });
      return ok({ days: days.length });
    });
  }

  private async promised(tx: Tx, caregiverId: string, days: readonly Day[]): Promise<FieldError[]> {
    const taken = await this.shifts.takenMinutes(
      tx,
      caregiverId,
      days.map((day) => day.date),
    );
    return days.flatMap(({ date, shifts }, index) => {
      const lost = (taken.get(date) ?? []).filter(
        (minute) => !shifts.some((shift) => shift.fromMinute <= minute && minute < shift.toMinute),
      );
      if (lost.length === 0) return [];
      const minutes = lost.length * 15;
      const message = { zh: `有 ${minutes} 分钟已安排上门`, en: `${minutes} minutes are promised already` };
      return [{ pointer: `/days/${index}/shifts`, message }];
    });
  }
}
