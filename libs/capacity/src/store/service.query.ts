import { type ServiceKind } from '@yilian/contracts';
import { type ShutReason } from '../domain/wish';
import { type Database, type Principal, type Tx } from '@yilian/platform';
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

const PLACES = `
  SELECT s.id AS serviceId, s.kind, s.provider_id AS providerId, p.town_code AS townCode
    FROM service s JOIN provider p ON p.id = s.provider_id`;

/** The places of services, by id; unknown ids are left out. */
export async function placesOf(tx: Tx, serviceIds: Iterable<string>): Promise<ServicePlaces> {
  const rows = await selectIn<ServicePlace>(tx, `${PLACES} WHERE s.id IN (?)`, serviceIds);
  return new Map(rows.map((row) => [row.serviceId, row]));
}

/** The places of services whose providers stay where they are until this transaction ends. */
export async function placesToStay(tx: Tx, serviceIds: Iterable<string>): Promise<ServicePlaces> {
  const rows = await selectIn<ServicePlace>(tx, `${PLACES} WHERE s.id IN (?) LOCK IN SHARE MODE`, serviceIds);
  return new Map(rows.map((row) => [row.serviceId, row]));
}

/**
 * Of which of these services nothing is given now, and why. The index that chose them may be a second old, so whoever
 * holds units looks again.
 */
export async function shutServices(
  tx: Tx,
  serviceIds: Iterable<string>,
): Promise<ReadonlyMap<string, ShutReason>> {
  const rows = await selectIn<{ id: string; reason: ShutReason }>(
    tx,
    `SELECT s.id, IF(p.state = 'suspended', 'suspended', 'closed') AS reason
       FROM service s JOIN provider p ON p.id = s.provider_id
      WHERE s.id IN (?) AND (p.state = 'suspended' OR s.state <> 'open' OR p.lost_since IS NOT NULL
         OR (p.light <> 'open' AND COALESCE(p.paused_until > now(3), TRUE)))`,
    serviceIds,
  );
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}

/** The service, if it belongs to the provider that acts in this transaction. */
export async function ownService(tx: Tx, serviceId: string): Promise<ServicePlace | undefined> {
  const place = (await placesOf(tx, [serviceId])).get(serviceId);
  return place && place.providerId === tx.actor?.providerId ? place : undefined;
}

/** True when the service exists and is the person's own or lies in the officer's area. */
export async function maySee(database: Database, who: Principal | null, serviceId: string): Promise<boolean> {
  const [place] = await database.read<ServicePlace>(`${PLACES} WHERE s.id = ?`, [serviceId]);
  if (!place || !who) return false;
  if (who.role === 'city_officer') return true;
  if (who.role === 'town_officer') return place.townCode !== null && place.townCode === who.townCode;
  return place.providerId === who.providerId;
}
