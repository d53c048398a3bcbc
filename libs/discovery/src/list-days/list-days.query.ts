import { Injectable } from '@nestjs/common';
import type { FacilityDays, LocalDate } from '@yilian/contracts';
import { CityDays } from '@yilian/matching';
import { bookableDays } from '../domain/days';
import { VACANCY_UNITS } from '../domain/offer';
import { FacilityRowsQuery } from '../facility-rows.query';
import { LiveFacilities } from '../live-facilities.query';
import { SearchMoments } from '../search-moment.query';

/** What is asked: a service by its kind or id, the first date (today when left out) and how many dates. */
export interface DaysAsked {
  readonly service: string;
  readonly from?: LocalDate | undefined;
  readonly n: number;
}

@Injectable()
export class ListDaysQuery {
  constructor(
    private readonly rows: FacilityRowsQuery,
    private readonly live: LiveFacilities,
    private readonly moments: SearchMoments,
    private readonly days: CityDays,
  ) {}

  /** Undefined when the facility has no such service. A service that takes nobody has no days. */
  async of(facilityId: string, { service: asked, from, n }: DaysAsked): Promise<FacilityDays | undefined> {
    await this.live.ready();
    const { nowMs, today } = await this.moments.now();
    const services = await this.rows.services([facilityId]);
    const service = services.map((one) => one.service).find(({ id, kind }) => id === asked || kind === asked);
    if (!service) return undefined;
    const { id: serviceId, kind, accepting } = service;
    const offer = accepting ? this.live.offer(serviceId) : undefined;
    const first = from === undefined || from < today ? today : from;
    const dates = Array.from({ length: n }, (_, day) => this.days.add(first, day));
    const span = { from: first, until: dates.at(-1)! };
    return {
      ...{ facilityId, serviceId, kind, unit: VACANCY_UNITS[kind] },
      days: offer ? bookableDays(offer, span, dates, nowMs) : [],
      serverNow: new Date(nowMs).toISOString(),
    };
  }
}
