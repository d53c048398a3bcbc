import { Capacity } from '@yilian/capacity';
import { type WantedUnits } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { CareRequests, type RequestEvent } from '@yilian/requests';
import { TEST_TOWN } from './builders';
import { type TestStack } from './test-stack';

/** A booking as tests speak of it. */
export interface Booked {
  readonly requestId: string;
  readonly providerId: string;
  readonly serviceId: string;
  readonly holdId: string;
}

/**
 * A request that the provider of the service has accepted, with its units taken; nobody was asked. Needs the modules and
 * tables of requests, capacity and dispatch.
 */
export async function bookingOf(
  stack: TestStack,
  { accountId, olderPersonId }: { readonly accountId: string; readonly olderPersonId: string },
  serviceId: string,
  units: WantedUnits,
): Promise<Booked> {
  const requestId = newId();
  const about = { kind: units.kind, urgency: 'normal', townCode: TEST_TOWN, units } as const;
  const person = { level: 1, sex: 'female', needMask: 0, priority: 0, point: null } as const;
  await stack.work.write(async (tx) =>
    stack.app.get(CareRequests).add(tx, {
      ...{ ...about, ...person, id: requestId, number: requestId.slice(-13), olderPersonId },
      ...{ requestedBy: accountId, communityCode: null, priceLimitFen: null, towns: [], notes: '' },
      ...{ draftId: null, standingOrderId: null, details: {}, holdId: null, preferredServiceId: null },
      submittedAt: new Date(),
    }),
  );
  return bookRequest(stack, requestId, serviceId, units);
}

/** Lets the provider of a service accept a request that was sent, with its units taken; nobody was asked. */
export async function bookRequest(
  stack: TestStack,
  requestId: string,
  serviceId: string,
  units: WantedUnits,
): Promise<Booked> {
  const [offerId, holdId] = [newId(), newId()];
  const [service] = await stack.database.read<{ provider_id: string }>(
    'SELECT provider_id FROM service WHERE id = ?',
    [serviceId],
  );
  const providerId = service!.provider_id;
  await stack.work.write(async (tx) => {
    const requests = stack.app.get(CareRequests);
    const untilAt = new Date(Date.now() + 60_000);
    const wish = { holdId, offerId, requestId, serviceId, townCode: TEST_TOWN, units, untilAt };
    const [held] = await stack.app.get(Capacity).hold(tx, [wish]);
    if (!held?.held) throw new Error(`Nothing free: ${JSON.stringify(held)}`);
    await tx.execute(
      `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, state, offer_rank, score, sent_at, expires_at)
       VALUES (?, ?, ?, ?, ?, 'accepted', 1, 1, now(3), now(3))`,
      [offerId, requestId, providerId, serviceId, holdId],
    );
    await stack.app.get(Capacity).confirm(tx, [holdId]);
    for (const event of ['offer', 'book'] satisfies RequestEvent[]) {
      const [request] = await requests.lock(tx, [requestId]);
      await requests.move(tx, [{ request: request!, event }]);
    }
  });
  return { requestId, providerId, serviceId, holdId };
}

/** Puts a booking of seats or portions so many days earlier than it was booked for. */
export async function daysEarlier(
  stack: TestStack,
  { requestId, holdId }: Booked,
  days: number,
): Promise<void> {
  await stack.database.query(
    'UPDATE care_request SET first_date = first_date - INTERVAL ? DAY WHERE id = ?',
    [days, requestId],
  );
  await stack.database.query(
    `UPDATE capacity_slot SET on_date = on_date - INTERVAL ? DAY
      WHERE id IN (SELECT slot_id FROM hold_slot WHERE hold_id = ?)`,
    [days, holdId],
  );
}
