import { Injectable } from '@nestjs/common';
import { type TravelBufferSet } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { tellSupply } from '../store/news.store';
import { ownService } from '../store/service.query';

type Answer = CapacityAnswer<TravelBufferSet, 'common.not-found' | 'capacity.wrong-service'>;

/** A provider says how long the way between two visits takes; visits that are promised keep the way they have. */
@Injectable()
export class SetTravelBuffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async execute(serviceId: string, minutes: number | null): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const place = await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      if (place.kind !== 'home_care') return refuse({ code: 'capacity.wrong-service' });
      await tx.execute('UPDATE service SET travel_minutes = ? WHERE id = ?', [minutes, serviceId]);
      tellSupply(tx, new Map([[serviceId, place]]), [serviceId], true);
      await this.audit.append(tx, 'capacity.travel-buffer-set', serviceId, { minutes });
      return ok({ minutes });
    });
  }
}
