import { Injectable } from '@nestjs/common';
import type { FacilityVacancies } from '@yilian/contracts';
import { FacilityRowsQuery } from '../facility-rows.query';
import { FacilityServices } from '../facility-services.query';
import { LiveFacilities } from '../live-facilities.query';
import { SearchMoments } from '../search-moment.query';

/** The moving part of cards that somebody looks at: for many facilities in one question. */
@Injectable()
export class ListVacanciesQuery {
  constructor(
    private readonly live: LiveFacilities,
    private readonly rows: FacilityRowsQuery,
    private readonly services: FacilityServices,
    private readonly moments: SearchMoments,
  ) {}

  /** In the order of the ids; unknown ones are missing. */
  async of(ids: readonly string[]): Promise<FacilityVacancies> {
    await this.live.ready();
    const moment = await this.moments.now();
    const [facilities, services] = await Promise.all([
      this.rows.facilities(ids, moment.today),
      this.rows.services(ids),
    ]);
    return {
      items: ids.flatMap((id) => {
        const facility = facilities.get(id);
        if (!facility) return [];
        const own = services.filter(({ facilityId }) => facilityId === id);
        const shown = own.map((service) => this.services.shown(service, moment));
        return [{ id, suspended: facility.suspended, services: shown }];
      }),
      serverNow: new Date(moment.nowMs).toISOString(),
    };
  }
}
