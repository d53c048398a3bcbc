import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type TourSlot } from '@yilian/contracts';
import { momentOf, ok, refuse, type Result } from '@yilian/kernel';
import { CONFIG, Settings, type Tx } from '@yilian/platform';
import { nearestSlots, partiesAt } from '../domain/slots';
import { TourPlans } from '../store/tour-plans.store';
import { type TourRefusal } from '../tours.problems';

type Refused = TourRefusal<'common.not-found' | 'tours.slot-taken'>;
type Taken = TourSlot & { readonly startsAt: Date };

/** Takes a place at a time, or says what is free instead. */
@Injectable()
export class TakeSlot {
  constructor(
    private readonly plans: TourPlans,
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(
    tx: Tx,
    providerId: string,
    wanted: { readonly date: string; readonly minute: number },
  ): Promise<Result<Taken, Refused>> {
    const { horizonDays } = (await this.settings.get('tours.rules')).value;
    await this.plans.lock(tx, providerId, 'book');
    const facility = await this.plans.slots(tx, providerId, horizonDays);
    if (!facility) return refuse({ code: 'common.not-found' });
    const slot = facility.slots.find(({ date, minute }) => date === wanted.date && minute === wanted.minute);
    const places = slot ? partiesAt(await this.plans.hours(tx, providerId), slot) : 0;
    if (!slot || !(await this.plans.take(tx, providerId, slot, places))) {
      return refuse({
        code: 'tours.slot-taken',
        details: { tourSlots: nearestSlots(facility.slots, wanted) },
      });
    }
    const startsAt = new Date(momentOf(slot.date, slot.minute, this.config.process.CITY_TIME_ZONE));
    return ok({ ...slot, startsAt });
  }
}
