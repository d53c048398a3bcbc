import { type FactOf } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type BedMove } from './bed.store';
import { type ServicePlace, type ServicePlaces } from './service.query';

/** Stands for a town that is not known: facts name a town, and no officer's area has this code. */
const NO_TOWN = '000000000';

const townOf = (place: ServicePlace): string => place.townCode ?? NO_TOWN;

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
      const townCode = townOf(places.get(serviceId)!);
      tx.record('capacity.supply-changed.v1', serviceId, { serviceId, townCode, freed });
    }
  }
}

/** Tells which beds turned, counted per service, kind and pair of states. */
export function tellMoves(tx: Tx, places: ServicePlaces, moves: readonly BedMove[]): void {
  const counted = new Map<
    string,
    Map<string, FactOf<'capacity.beds-moved.v1'>['payload']['moves'][number]>
  >();
  for (const { serviceId, kind, from, to } of moves) {
    const ofService = counted.get(serviceId) ?? new Map<string, never>();
    counted.set(serviceId, ofService);
    const key = `${kind} ${from ?? ''} ${to}`;
    const known = ofService.get(key);
    if (known) known.count += 1;
    else ofService.set(key, { bedKind: kind, from, to, count: 1 });
  }
  for (const [serviceId, ofService] of counted) {
    const townCode = townOf(places.get(serviceId)!);
    tx.record('capacity.beds-moved.v1', serviceId, { serviceId, townCode, moves: [...ofService.values()] });
  }
}
