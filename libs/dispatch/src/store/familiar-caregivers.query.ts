import { type Tx } from '@yilian/platform';

/** So many faces are remembered. */
const MOST = 3;

/** Who really visits older persons, or did, the latest first: not always whom a booking names. Hours belong to capacity and requests to requests; both are only read. */
export async function familiarCaregivers(
  tx: Pick<Tx, 'query'>,
  olderPersonIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (olderPersonIds.length === 0) return found;
  const rows = await tx.query<{ older_person_id: string; caregiver_id: string }>(
    `SELECT r.older_person_id, q.caregiver_id FROM care_request AS r
       JOIN offer AS o ON o.accepted_request_id = r.id
       JOIN caregiver_quarter AS q ON q.hold_id = o.hold_id
      WHERE r.older_person_id IN (?) AND r.kind = 'home_care'
      GROUP BY r.older_person_id, q.caregiver_id ORDER BY MAX(q.quarter_at) DESC, q.caregiver_id`,
    [[...new Set(olderPersonIds)]],
  );
  for (const { older_person_id: person, caregiver_id: caregiver } of rows) {
    const known = found.get(person) ?? [];
    if (known.length < MOST) found.set(person, [...known, caregiver]);
  }
  return found;
}
