import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@yilian/config';
import type { FacilityPage } from '@yilian/contracts';
import { CONFIG } from '@yilian/platform';
import { explainStatus, WorkingDays } from '@yilian/providers';
import { STATUS_LABELS } from '../domain/labels';
import type { FacilityDetails, ServiceDetails } from './facility-details.query';

/** The status light as families read it. */
@Injectable()
export class FacilityStatusQuery {
  constructor(
    private readonly workingDays: WorkingDays,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(facility: FacilityDetails, services: readonly ServiceDetails[]): Promise<FacilityPage['status']> {
    const hours = services.filter(({ open }) => open).map(({ openingHours }) => openingHours);
    const zone = this.config.process.CITY_TIME_ZONE;
    const calendar = await this.workingDays.calendar();
    const { status: code, until } = explainStatus({ ...facility, hours }, facility.now, calendar, zone);
    const reason = code === 'suspended' ? facility.suspendedReason : null;
    const { zh, en } = STATUS_LABELS[code];
    return {
      code,
      label: reason === null ? { zh, en } : { zh: `${zh}：${reason}`, en: `${en}: ${reason}` },
      until,
    };
  }
}
