import { Injectable } from '@nestjs/common';
import { capabilitiesOf, type Caregiver, type CaregiverState, type Sex } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { CaregiverStore } from '../store/caregiver.store';

interface Data {
  readonly id: string;
  readonly serviceId: string;
  readonly nameSealed: string;
  readonly sex: Sex;
  readonly skillMask: number;
  readonly areaTowns: string | null;
  readonly state: CaregiverState;
}

@Injectable()
export class ListCaregiversQuery {
  constructor(
    private readonly database: Database,
    private readonly store: CaregiverStore,
  ) {}

  async of(providerId: string): Promise<Caregiver[]> {
    const rows = await this.database.read<Data>(
      `SELECT id, service_id AS serviceId, name_sealed AS nameSealed, sex, skill_mask AS skillMask,
              area_towns AS areaTowns, state
         FROM caregiver WHERE provider_id = ? ORDER BY id`,
      [providerId],
    );
    return rows.map(({ nameSealed, skillMask, areaTowns, ...rest }) => ({
      ...rest,
      name: this.store.openName(rest.id, nameSealed),
      skills: capabilitiesOf(skillMask),
      areaTowns: areaTowns === null ? null : (JSON.parse(areaTowns) as string[]),
    }));
  }
}
