import { Capacity } from '@yilian/capacity';
import { type Sex, type WantedUnits } from '@yilian/contracts';
import { newId, type Point } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { CareRequests, type RequestEvent } from '@yilian/requests';
import { DEMO_HOME_TOWN } from './demo-people';
import { type Doors } from './doors';

/** What a demo house is asked for and says yes to. */
export interface DemoBooking {
  readonly number: string;
  readonly olderPerson: { readonly id: string; readonly level: number; readonly sex: Sex };
  readonly needMask?: number;
  readonly point: Point | null;
  readonly requestedBy: string;
  readonly serviceId: string;
  readonly units: WantedUnits;
  /** What is held, where it differs from what was asked for. */
  readonly held?: WantedUnits;
  readonly notes: string;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Caregivers who are sent before any other. */
  readonly familiar?: readonly string[];
}

/** Asks, offers, accepts: as if the house had been asked and had said yes. Returns the request. */
export async function book(doors: Doors, tx: Tx, booking: DemoBooking): Promise<string> {
  const [requestId, offerId, holdId] = [newId(), newId(), newId()];
  const requests = doors.get(CareRequests);
  const { code: townCode } = DEMO_HOME_TOWN;
  const { olderPerson, units, serviceId, held = units, familiar = [] } = booking;
  await requests.add(tx, {
    ...{ id: requestId, number: booking.number, olderPersonId: olderPerson.id, townCode },
    ...{
      requestedBy: booking.requestedBy,
      kind: units.kind,
      urgency: 'normal' as const,
      communityCode: null,
    },
    ...{ point: booking.point, level: olderPerson.level, sex: olderPerson.sex, priority: 0 },
    ...{ needMask: booking.needMask ?? 0, priceLimitFen: null, towns: [], units, notes: booking.notes },
    ...{ details: booking.details ?? {}, draftId: null, standingOrderId: null, holdId: null },
    ...{ preferredServiceId: serviceId, submittedAt: new Date() },
  });
  const untilAt = new Date(Date.now() + 60_000);
  const wish = { holdId, offerId, requestId, serviceId, townCode, units: held, untilAt, familiar };
  const [outcome] = await doors.get(Capacity).hold(tx, [wish]);
  if (!outcome?.held) throw new Error(`A demo house has nothing left: ${JSON.stringify(outcome)}`);
  await tx.execute(
    `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, state, offer_rank, score, sent_at, expires_at, answered_at)
     SELECT ?, ?, provider_id, id, ?, 'accepted', 1, 1, now(3), now(3), now(3) FROM service WHERE id = ?`,
    [offerId, requestId, holdId, serviceId],
  );
  await doors.get(Capacity).confirm(tx, [holdId]);
  for (const event of ['offer', 'book'] satisfies RequestEvent[]) {
    const [request] = await requests.lock(tx, [requestId]);
    await requests.move(tx, [{ request: request!, event }]);
  }
  return requestId;
}
