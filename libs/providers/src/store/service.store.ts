import { Injectable } from '@nestjs/common';
import { type ServiceKind, type ServiceState, type SexRule } from '@yilian/contracts';
import type { Tx } from '@yilian/platform';
import type { OpeningHours } from '../domain/opening-hours';

/** All that a provider says about one of its services. */
export interface ServiceDetails {
  readonly state: ServiceState;
  readonly levelMin: number;
  readonly levelMax: number;
  readonly sexes: SexRule;
  readonly capabilityMask: number;
  readonly radiusM: number | null;
  readonly areaTowns: readonly string[] | null;
  readonly priceFen: number | null;
  readonly openingHours: OpeningHours | null;
}

/** Writes what a provider says about its services. */
@Injectable()
export class ServiceStore {
  /** Locks a provider's own service; undefined for a service of somebody else. */
  async lockOwn(tx: Tx, id: string, providerId: string): Promise<{ readonly kind: ServiceKind } | undefined> {
    const [row] = await tx.query<{ kind: ServiceKind }>(
      'SELECT kind FROM service WHERE id = ? AND provider_id = ? FOR UPDATE',
      [id, providerId],
    );
    return row;
  }

  /** The version of a service that is there. */
  async versionOf(tx: Tx, id: string): Promise<number> {
    const [row] = await tx.query<{ version: number }>('SELECT version FROM service WHERE id = ?', [id]);
    return row!.version;
  }

  /** Replaces the details if nobody else did since `version`. */
  async replaceDetails(tx: Tx, id: string, version: number, details: ServiceDetails): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE service SET state = ?, level_min = ?, level_max = ?, sexes = ?, capability_mask = ?, radius_m = ?,
              area_towns = ?, price_fen = ?, opening_hours = ?, version = version + 1
        WHERE id = ? AND version = ?`,
      [
        details.state,
        details.levelMin,
        details.levelMax,
        details.sexes,
        details.capabilityMask,
        details.radiusM,
        details.areaTowns && JSON.stringify(details.areaTowns),
        details.priceFen,
        details.openingHours && JSON.stringify(details.openingHours),
        id,
        version,
      ],
    );
    return changed > 0;
  }
}
