import { Injectable } from '@nestjs/common';
import type { Light, ProviderState } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import type { OpeningHours } from '@yilian/providers';

/** What only the page of a facility shows. */
export interface FacilityDetails {
  readonly state: ProviderState;
  readonly suspendedReason: string | null;
  readonly light: Light;
  readonly pausedUntil: Date | null;
  readonly licenceNo: string | null;
  readonly licensedOn: string | null;
  readonly licenceUntil: string | null;
  readonly evaluation: string | null;
  readonly now: Date;
}

/** What only the page of a facility shows of a service. */
export interface ServiceDetails {
  readonly open: boolean;
  readonly openingHours: OpeningHours | null;
  readonly radiusM: number | null;
  readonly areaTowns: readonly string[] | null;
}

interface ServiceData {
  readonly id: string;
  readonly open: number;
  readonly openingHours: string | null;
  readonly radiusM: number | null;
  readonly areaTowns: string | null;
}

@Injectable()
export class FacilityDetailsQuery {
  constructor(private readonly database: Database) {}

  async facility(id: string): Promise<FacilityDetails | undefined> {
    const [row] = await this.database.read<FacilityDetails>(
      // Whose desk is out of reach is not asked, as if it had paused.
      `SELECT state, suspended_reason AS suspendedReason, IF(lost_since IS NULL, light, 'paused') AS light,
              IF(lost_since IS NULL, paused_until, NULL) AS pausedUntil,
              licence_no AS licenceNo, licensed_on AS licensedOn, licence_until AS licenceUntil, evaluation,
              now(3) AS now
         FROM provider WHERE id = ?`,
      [id],
    );
    return row;
  }

  async services(id: string): Promise<Map<string, ServiceDetails>> {
    const rows = await this.database.read<ServiceData>(
      `SELECT id, state = 'open' AS open, opening_hours AS openingHours, radius_m AS radiusM,
              area_towns AS areaTowns
         FROM service WHERE provider_id = ?`,
      [id],
    );
    return new Map(
      rows.map(({ id: serviceId, open, openingHours, radiusM, areaTowns }) => [
        serviceId,
        {
          ...{ open: open === 1, radiusM },
          openingHours: openingHours === null ? null : (JSON.parse(openingHours) as OpeningHours),
          areaTowns: areaTowns === null ? null : (JSON.parse(areaTowns) as readonly string[]),
        },
      ]),
    );
  }
}
