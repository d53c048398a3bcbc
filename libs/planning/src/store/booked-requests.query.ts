import { type Reader } from '@yilian/platform';

/** A booked request as a hold of the day belongs to it. */
export interface RequestRecord {
  readonly id: string;
  readonly holdId: string;
  readonly number: string;
  readonly olderPersonId: string;
  readonly townCode: string;
  readonly communityCode: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  /** JSON. */
  readonly units: string;
}
export interface WishRecord {
  readonly requestId: string;
  readonly visitNo: number;
  readonly pinnedTo: string | null;
  readonly second: string | null;
  readonly secondGivenTo: string | null;
}

/** The requests whose bookings have these holds and are not over. Requests and offers belong to others and are only read. */
export async function bookedRequests(reader: Reader, holdIds: readonly string[]): Promise<RequestRecord[]> {
  if (holdIds.length === 0) return [];
  return reader.query<RequestRecord>(
    `SELECT r.id, o.hold_id AS holdId, r.number, r.older_person_id AS olderPersonId, r.town_code AS townCode,
            r.community_code AS communityCode, r.lng, r.lat, r.units
       FROM offer o JOIN care_request r ON r.id = o.accepted_request_id
      WHERE o.hold_id IN (?) AND r.state IN ('booked', 'in_service') ORDER BY r.id`,
    [[...new Set(holdIds)]],
  );
}

/** What staff decided by hand, by request and number of the visit. */
export async function wishesOf(
  reader: Reader,
  serviceId: string,
  date: string,
): Promise<Map<string, WishRecord>> {
  const rows = await reader.query<WishRecord>(
    `SELECT request_id AS requestId, visit_no AS visitNo, pinned_to AS pinnedTo, second,
            second_given_to AS secondGivenTo
       FROM visit_wish WHERE service_id = ? AND on_date = ?`,
    [serviceId, date],
  );
  return new Map(rows.map((row) => [`${row.requestId}.${row.visitNo}`, row]));
}
