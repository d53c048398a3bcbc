import { Injectable } from '@nestjs/common';
import type { FacilityService } from '@yilian/contracts';
import { vacancyOf } from './domain/offer';
import type { ServiceShown } from './facility-rows.query';
import { LiveFacilities } from './live-facilities.query';
import type { SearchMoment } from './search-moment.query';

/** Puts what is written down of a service together with what is free of it now. */
@Injectable()
export class FacilityServices {
  constructor(private readonly live: LiveFacilities) {}

  shown({ service }: ServiceShown, { nowMs, rules }: SearchMoment): FacilityService {
    const offer = this.live.offer(service.id) ?? { ...NOTHING, kind: service.kind };
    const truth = { trust: offer.vacancyTrust, confirmedAtMs: offer.vacancyConfirmedAtMs };
    return { ...service, vacancy: vacancyOf(offer, truth, nowMs, rules) };
  }
}

/** A service so new that the index has not heard of it. */
const NOTHING = { beds: [], units: [], vacancyTrust: 0, vacancyConfirmedAtMs: 0 };
