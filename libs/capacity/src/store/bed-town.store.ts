import { Injectable } from '@nestjs/common';
import { type BedKind, type BedState } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type BedMove } from './bed.store';
import { ID_OF_JSON, rowsOfJson, selectIn, updateGuarded } from './bulk.store';
import { placesOf } from './service.query';

interface BedInTown {
  readonly id: string;
  readonly serviceId: string;
  readonly townCode: string | null;
  readonly kind: BedKind;
  readonly state: BedState;
}

/** Beds by the town whose figures count them. */
@Injectable()
export class BedTownStore {
  /** Brings the beds of providers into the towns where these are now; returns how the figures of both towns change. */
  async follow(tx: Tx, providerIds: readonly string[]): Promise<BedMove[]> {
    const beds = await this.lock(tx, providerIds);
    // Read after the locks: of two who follow the same provider, the last to get them sees the last town.
    const places = await placesOf(
      tx,
      beds.map((bed) => bed.serviceId),
    );
    const left = beds
      .map((bed) => ({ bed, townCode: places.get(bed.serviceId)!.townCode }))
      .filter(({ bed, townCode }) => bed.townCode !== townCode);
    await updateGuarded(
      tx,
      `UPDATE ${rowsOfJson({ id: 'CHAR(36)', left_town: 'VARCHAR(12)', town: 'VARCHAR(12)' })}
        STRAIGHT_JOIN bed b ON b.id = ${ID_OF_JSON}
          SET b.town_code = w.town WHERE b.town_code <=> CONVERT(w.left_town USING ascii)`,
      left.map(({ bed, townCode }) => [bed.id, bed.townCode, townCode]),
    );
    return left.flatMap(({ bed: { serviceId, kind, state, townCode: leftTown }, townCode }) => [
      { serviceId, townCode: leftTown, kind, from: state, to: null },
      { serviceId, townCode, kind, from: null, to: state },
    ]);
  }

  protected async lock(tx: Tx, providerIds: readonly string[]): Promise<BedInTown[]> {
    const found = await selectIn<{ id: string }>(
      tx,
      'SELECT b.id FROM service s JOIN bed b ON b.service_id = s.id WHERE s.provider_id IN (?)',
      providerIds,
    );
    return selectIn(
      tx,
      `SELECT id, service_id AS serviceId, town_code AS townCode, kind, state
         FROM bed FORCE INDEX (PRIMARY) WHERE id IN (?) ORDER BY id FOR UPDATE`,
      found.map((bed) => bed.id),
    );
  }
}
