import { type UnitsOf } from '@yilian/contracts';
import { type Reader, type Tx } from '@yilian/platform';
import { type HeldVisits } from '../domain/move-visits';
import { QUARTER_MINUTES } from '../domain/visit-planner';
import { selectIn } from './bulk.store';
import { quartersOf } from './held-quarters.store';

/** A promise of visits with what is known of its request. Requests belong to others and are only read. */
export interface PromisedHold extends HeldVisits {
  readonly serviceId: string;
  readonly state: 'pending' | 'confirmed';
  readonly requestId: string | null;
  readonly olderPersonId: string | null;
  readonly number: string | null;
}

interface HoldRecord extends Omit<PromisedHold, 'wish' | 'quarters'> {
  readonly townCode: string | null;
  /** JSON. */
  readonly units: string | null;
}
const HOLDS = `
  SELECT h.id AS holdId, h.caregiver_id AS caregiverId, h.service_id AS serviceId, h.state,
         r.id AS requestId, r.older_person_id AS olderPersonId, r.number, r.town_code AS townCode, r.units
    FROM capacity_hold h LEFT JOIN care_request r ON r.id = h.request_id
   WHERE h.id IN (?) AND h.kind = 'home_care' AND h.state IN ('pending', 'confirmed') ORDER BY h.id`;

/** Live promises of visits with all their quarters, in order of id; others are left out. */
export async function heldVisits(tx: Tx, holdIds: readonly string[]): Promise<PromisedHold[]> {
  const holds = await selectIn<HoldRecord>(tx, HOLDS, holdIds);
  const quarters = await quartersOf(tx, holdIds);
  return holds.map(({ townCode, units, ...hold }) => ({
    ...hold,
    wish:
      units === null || townCode === null
        ? null
        : {
            ...{ holdId: hold.holdId, serviceId: hold.serviceId, townCode },
            units: JSON.parse(units) as UnitsOf<'home_care'>,
          },
    quarters: quarters.filter(({ holdId }) => holdId === hold.holdId),
  }));
}

/** Ids of the promises that a caregiver has on some dates, both included. */
export async function holdsOf(
  reader: Reader,
  caregiverId: string,
  from: string,
  to: string,
): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT DISTINCT hold_id AS id FROM caregiver_quarter
      WHERE caregiver_id = ? AND quarter_at >= ? AND quarter_at < ? + INTERVAL 1 DAY ORDER BY hold_id`,
    [caregiverId, from, to],
  );
  return rows.map(({ id }) => id);
}

/** The dates that quarters lie on. */
export const datesOfVisits = (held: readonly HeldVisits[]): string[] => [
  ...new Set(
    held.flatMap(({ quarters }) =>
      quarters.map(({ quarter }) => new Date(quarter * QUARTER_MINUTES * 60_000).toISOString().slice(0, 10)),
    ),
  ),
];
