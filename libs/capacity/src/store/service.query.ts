import { type ServiceKind } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { selectIn } from './bulk.store';

/** Whose a service is and where. */
export interface ServicePlace {
  readonly serviceId: string;
  readonly kind: ServiceKind;
  readonly providerId: string;
  /** Null where the provider's town is not known. */
  readonly townCode: string | null;
}
export type ServicePlaces = ReadonlyMap<string, ServicePlace>;

interface PlaceRow {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly provider_id: string;
  readonly town_code: string | null;
}

/** The places of services, by id; unknown ids are left out. */
export async function placesOf(tx: Tx, serviceIds: Iterable<string>): Promise<ServicePlaces> {
  const rows = await selectIn<PlaceRow>(
    tx,
    `SELECT s.id, s.kind, s.provider_id, p.town_code
       FROM service s JOIN provider p ON p.id = s.provider_id WHERE s.id IN (?)`,
    serviceIds,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { serviceId: row.id, kind: row.kind, providerId: row.provider_id, townCode: row.town_code },
    ]),
  );
}
