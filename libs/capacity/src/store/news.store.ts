import { type FactOf, NO_TOWN } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type BedMove } from './bed.store';
import { selectIn } from './bulk.store';
import { type ServicePlaces } from './service.query';

/** Tells that services have more or fewer free units: once per service and transaction, however often it is called. */
export function tellSupply(
  tx: Tx,
  places: ServicePlaces,
  serviceIds: Iterable<string>,
  freed: boolean,
): void {
  for (const serviceId of new Set(serviceIds)) {
    const told = tx.recorded.find(
      (fact): fact is FactOf<'capacity.supply-changed.v1'> =>
        fact.type === 'capacity.supply-changed.v1' && fact.aggregateId === serviceId,
    );
    if (told) told.payload.freed ||= freed;
    else {
      const townCode = places.get(serviceId)!.townCode ?? NO_TOWN;
      tx.record('capacity.supply-changed.v1', serviceId, { serviceId, townCode, freed });
    }
  }
}

/** Tells whoever looks at the board of a service's beds: once per service and transaction. */
export function tellBoard(tx: Tx, places: ServicePlaces, serviceIds: Iterable<string>): void {
  for (const serviceId of new Set(serviceIds)) {
    const told = tx.recorded.some(
      (fact) => fact.type === 'capacity.board-changed.v1' && fact.aggregateId === serviceId,
    );
    const { providerId } = places.get(serviceId)!;
    if (!told) tx.record('capacity.board-changed.v1', serviceId, { serviceId, providerId });
  }
}

/** Tells which bookings have other hours or another caregiver from now on; what is only kept for an offer has no visits. */
export async function tellHours(tx: Tx, holdIds: readonly string[]): Promise<void> {
  const rows = await selectIn<{ requestId: string }>(
    tx,
    `SELECT DISTINCT request_id AS requestId FROM capacity_hold
      WHERE id IN (?) AND state = 'confirmed' AND request_id IS NOT NULL`,
    holdIds,
  );
  for (const { requestId } of rows) tx.record('capacity.hours-moved.v1', requestId, { requestId });
}

type BedsMoved = FactOf<'capacity.beds-moved.v1'>['payload'];

/** Tells which beds turned, counted per service, town, kind and pair of states. */
export function tellMoves(tx: Tx, moves: readonly BedMove[]): void {
  const told = new Map<string, BedsMoved>();
  for (const { serviceId, townCode, kind: bedKind, from, to } of moves) {
    const key = `${serviceId} ${townCode ?? ''}`;
    const fact = told.get(key) ?? { serviceId, townCode: townCode ?? NO_TOWN, moves: [] };
    told.set(key, fact);
    const known = fact.moves.find((move) => move.bedKind === bedKind && move.from === from && move.to === to);
    if (known) known.count += 1;
    else fact.moves.push({ bedKind, from, to, count: 1 });
  }
  for (const fact of told.values()) tx.record('capacity.beds-moved.v1', fact.serviceId, fact);
}
