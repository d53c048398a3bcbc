import { Injectable } from '@nestjs/common';
import { capabilitiesOf, type CaregiverProfile, type CaregiverState, type Sex } from '@yilian/contracts';
import { Database, Settings } from '@yilian/platform';
import { ProvidersDay } from '../city-day.query';
import { paperState } from '../domain/proof';
import { CaregiverStore } from '../store/caregiver.store';
import { Certificates } from '../store/certificates.store';

interface Raw {
  readonly id: string;
  readonly serviceId: string;
  readonly nameSealed: string;
  readonly sex: Sex;
  readonly told: number;
  readonly counting: number;
  readonly areaTowns: string | null;
  readonly state: CaregiverState;
  readonly version: number;
}

/** One of the own caregivers with certificates. */
@Injectable()
export class ViewCaregiverQuery {
  constructor(
    private readonly database: Database,
    private readonly names: CaregiverStore,
    private readonly certificates: Certificates,
    private readonly settings: Settings,
    private readonly day: ProvidersDay,
  ) {}

  /** Undefined for somebody else's caregiver. */
  async of(providerId: string, id: string): Promise<CaregiverProfile | undefined> {
    const [raw] = await this.database.read<Raw>(
      `SELECT id, service_id AS serviceId, name_sealed AS nameSealed, sex, skill_mask AS counting,
              COALESCE(told_skill_mask, skill_mask) AS told, area_towns AS areaTowns, state, version
         FROM caregiver WHERE id = ? AND provider_id = ?`,
      [id, providerId],
    );
    if (!raw) return undefined;
    const { warnDays } = (await this.settings.get('providers.papers')).value;
    const today = await this.day.today();
    const { nameSealed, told, counting, areaTowns, ...rest } = raw;
    return {
      ...rest,
      name: this.names.openName(id, nameSealed),
      skills: capabilitiesOf(told),
      countingSkills: capabilitiesOf(counting),
      areaTowns: areaTowns === null ? null : (JSON.parse(areaTowns) as string[]),
      certificates: (await this.certificates.of(this.database, id)).map((one) => ({
        ...{ id: one.id, kind: one.kind, number: one.number },
        ...{ validFrom: one.validFrom, validTo: one.validTo },
        skills: capabilitiesOf(one.skillMask),
        state: paperState(one, today, warnDays),
      })),
      today,
    };
  }
}
