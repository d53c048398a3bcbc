import { type RequestState } from '@yilian/contracts';
import { type Reader } from '@yilian/platform';
import { type ReviewSubject } from '../store/review.store';

/** As much of a request as a review or a complaint has to know; requests and offers belong to others and are only read. */
export interface BookingFacts extends ReviewSubject {
  readonly state: RequestState;
  readonly townCode: string;
}

/** Undefined for a request that nobody accepted, or none. `reader`: a Tx or the Database. */
export async function bookingFacts(reader: Reader, requestId: string): Promise<BookingFacts | undefined> {
  const [row] = await reader.query<BookingFacts>(
    `SELECT r.id AS requestId, r.older_person_id AS olderPersonId, r.state, r.town_code AS townCode,
            o.provider_id AS providerId, o.service_id AS serviceId
       FROM care_request r JOIN offer o ON o.accepted_request_id = r.id WHERE r.id = ?`,
    [requestId],
  );
  return row;
}
