import { Injectable } from '@nestjs/common';
import type { FacilityPage } from '@yilian/contracts';
import { FacilityRowsQuery, type ServiceShown } from '../facility-rows.query';
import { FacilityServices } from '../facility-services.query';
import { LiveFacilities } from '../live-facilities.query';
import { type SearchMoment, SearchMoments } from '../search-moment.query';
import { FacilityDetailsQuery, type ServiceDetails } from './facility-details.query';
import { FacilityStatusQuery } from './facility-status.query';

@Injectable()
export class ViewFacilityQuery {
  constructor(
    private readonly rows: FacilityRowsQuery,
    private readonly details: FacilityDetailsQuery,
    private readonly services: FacilityServices,
    private readonly live: LiveFacilities,
    private readonly moments: SearchMoments,
    private readonly status: FacilityStatusQuery,
  ) {}

  /** Undefined when there is no such facility. */
  async of(id: string): Promise<FacilityPage | undefined> {
    await this.live.ready();
    const moment = await this.moments.now();
    const [facilities, services, details, serviceDetails] = await Promise.all([
      this.rows.facilities([id], moment.today),
      this.rows.services([id]),
      this.details.facility(id),
      this.details.services(id),
    ]);
    const known = facilities.get(id);
    if (!known || !details) return undefined;
    const { facility } = known;
    return {
      ...facility,
      town: this.live.directory.town(facility.townCode)?.label ?? null,
      status: await this.status.of(details, [...serviceDetails.values()]),
      licence: { number: details.licenceNo, from: details.licensedOn, until: details.licenceUntil },
      evaluation: details.evaluation,
      services: services.flatMap((service) => {
        const more = serviceDetails.get(service.service.id);
        return more ? [this.service(service, more, moment)] : [];
      }),
      serverNow: details.now.toISOString(),
    };
  }

  private service(
    service: ServiceShown,
    more: ServiceDetails,
    moment: SearchMoment,
  ): FacilityPage['services'][number] {
    const { openingHours, radiusM, areaTowns } = more;
    return {
      ...this.services.shown(service, moment),
      openingHours: openingHours && [...openingHours],
      radiusM,
      areaTowns:
        areaTowns?.map((code) => ({ code, label: this.live.directory.town(code)?.label ?? null })) ?? null,
    };
  }
}
