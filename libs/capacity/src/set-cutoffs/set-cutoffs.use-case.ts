import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type CutoffsSet, type SlotCutoff } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, CONFIG, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { dateOf } from '../domain/calendar';
import { cutoffOf } from '../domain/cutoff';
import { PARTS_OF } from '../domain/slot-parts';
import { CityClock } from '../store/clock.query';
import { tellSupply } from '../store/news.store';
import { ownService } from '../store/service.query';
import { SlotDays } from '../store/slot-days.store';

type Answer = CapacityAnswer<CutoffsSet, 'common.not-found' | 'capacity.wrong-service'>;

/** A provider says once until when each part of its days can be booked: for the days there are, and those to come. */
@Injectable()
export class SetCutoffs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly days: SlotDays,
    private readonly clock: CityClock,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(serviceId: string, cutoffs: readonly SlotCutoff[]): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const place = await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      const parts = PARTS_OF[place.kind] ?? [];
      if (parts.length === 0 || cutoffs.some(({ part }) => !parts.includes(part))) {
        return refuse({ code: 'capacity.wrong-service' });
      }
      await this.days.lockService(tx, serviceId);
      await this.days.replaceCutoffs(tx, serviceId, cutoffs);
      const today = dateOf((await this.clock.now(tx)).day);
      let changed = 0;
      for (const { id, date, part } of await this.days.from(tx, serviceId, today)) {
        const at = cutoffOf(date, part, cutoffs, this.config.process.CITY_TIME_ZONE);
        if (await this.days.moveCutoff(tx, id, at)) changed += 1;
      }
      tellSupply(tx, new Map([[serviceId, place]]), [serviceId], changed > 0);
      await this.audit.append(tx, 'capacity.cutoffs-set', serviceId, { changed });
      return ok({ changed });
    });
  }
}
