import { type Tx } from '@yilian/platform';
import { byService } from '../domain/by-service';
import { dateOf } from '../domain/calendar';
import { stayOf } from '../domain/plan-stays';
import { type HoldWish } from '../domain/wish';
import { selectIn } from './bulk.store';

/** Rivals take beds in the same order: room for those who commit while we wait for the lock. */
const SPARE_BEDS = 8;

/** Beds to lock for wishes, the first wanted day, and whether these are all beds that could serve. */
export interface BedsWanted {
  readonly ids: readonly string[];
  readonly first: number;
  readonly all: boolean;
}

/**
 * Which beds could serve the wishes, by a look without locks. With `few`, of each sort of bed only some more than there
 * are wishes: a large empty home is not locked for the sake of one guest.
 */
export async function bedsFor(tx: Tx, wishes: readonly HoldWish[], few: boolean): Promise<BedsWanted> {
  const guests = wishes.flatMap(({ serviceId, units }) =>
    units.kind === 'residential' ? [{ serviceId, units }] : [],
  );
  if (guests.length === 0) return { ids: [], first: 0, all: true };
  const first = Math.min(...guests.map(({ units }) => stayOf(units).from));
  const found = await selectIn<{ id: string; place: number }>(
    tx,
    `SELECT id, ROW_NUMBER() OVER (PARTITION BY service_id, kind, sex_rule ORDER BY id) AS place
       FROM bed WHERE service_id IN (?) AND kind IN (?) AND state NOT IN ('closed', 'maintenance')
        AND (open_from IS NULL OR open_from > ?)`,
    guests.map((guest) => guest.serviceId),
    [[...new Set(guests.flatMap(({ units }) => units.bedKinds))], dateOf(first)],
  );
  const busiest = Math.max(...[...byService(guests).values()].map((ofService) => ofService.length));
  const own = new Set(wishes.map(({ bedId }) => bedId));
  const near = few
    ? found.filter(({ id, place }) => place <= SPARE_BEDS + 2 * busiest || own.has(id))
    : found;
  return { ids: near.map((bed) => bed.id), first, all: near.length === found.length };
}
