import { type Reader } from '@yilian/platform';

/** So many faces are remembered. */
const MOST = 3;

/** Who visited older persons before a date, the latest first. Units belong to capacity and requests to requests; both are only read. */
export async function familiarFaces(
  reader: Reader,
  olderPersonIds: readonly string[],
  before: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (olderPersonIds.length === 0) return found;
  const rows = await reader.query<{ personId: string; caregiverId: string }>(
    `SELECT r.older_person_id AS personId, q.caregiver_id AS caregiverId
       FROM care_request r
       JOIN offer o ON o.accepted_request_id = r.id
       JOIN caregiver_quarter q ON q.hold_id = o.hold_id AND q.quarter_at < ?
      WHERE r.older_person_id IN (?) AND r.kind = 'home_care'
      GROUP BY r.older_person_id, q.caregiver_id ORDER BY MAX(q.quarter_at) DESC, q.caregiver_id`,
    [before, [...new Set(olderPersonIds)]],
  );
  for (const { personId, caregiverId } of rows) {
    const known = found.get(personId) ?? [];
    if (known.length < MOST) found.set(personId, [...known, caregiverId]);
  }
  return found;
}
