import { type Reader } from '@yilian/platform';

/** True while a home has accepted a stay of the person and it is not over. Offers belong to dispatch and are only read. */
export async function servesStayOf(
  reader: Reader,
  providerId: string | null,
  olderPersonId: string,
): Promise<boolean> {
  const found = await reader.query(
    `SELECT 1 FROM care_request AS r JOIN offer AS o ON o.accepted_request_id = r.id
      WHERE r.older_person_id = ? AND r.kind = 'residential' AND r.state IN ('booked', 'in_service')
        AND o.provider_id = ? LIMIT 1`,
    [olderPersonId, providerId],
  );
  return found.length > 0;
}
