import { CreateCapacity, recount } from '@yilian/capacity';
import { type FieldError, type GuestAdmitted } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import {
  askApi,
  bareService,
  type Booked,
  bookingOf,
  daysAhead,
  familyAccount,
  fulfilmentStack,
  managerOf,
  olderPersonOf,
  type TestStack,
  tokenOf,
} from '@yilian/testing';
import { FollowBookings } from './index';

interface Bed {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}
interface Answer {
  readonly status: number;
  readonly body: Partial<GuestAdmitted> & { readonly code?: string; readonly fieldErrors?: FieldError[] };
}

describe('guests of a home', () => {
  let stack: TestStack;
  let family: Principal;
  let [providerId, serviceId] = ['', ''];

  beforeAll(async () => {
    stack = await fulfilmentStack();
    family = await familyAccount(stack);
  });
  afterAll(async () => stack.close());
  afterEach(async () => expect((await recount(stack.database)).differences).toEqual([]));

  /** A home with four nursing beds, the last of them for men, and an ordinary one. */
  beforeEach(async () => {
    ({ providerId, serviceId } = await bareService(stack, 'residential'));
    await stack.work.write(async (tx) => {
      const bed = { serviceId, room: '1', kind: 'nursing', sexRule: 'any', state: 'vacant' } as const;
      await stack.app
        .get(CreateCapacity)
        .beds(tx, [
          ...['1', '2', '3'].map((number) => ({ ...bed, id: newId(), number })),
          { ...bed, id: newId(), number: '4', sexRule: 'male' },
          { ...bed, id: newId(), number: '5', kind: 'ordinary' },
        ]);
    });
  });
  const beds = async (): Promise<Bed[]> =>
    stack.database.read('SELECT id, state, version FROM bed WHERE service_id = ? ORDER BY number', [
      serviceId,
    ]);
  const booked = async (nights: number | null = 3): Promise<Booked & { bedId: string }> => {
    const about = { accountId: family.accountId, olderPersonId: await olderPersonOf(stack, family) };
    const booking = await bookingOf(stack, about, serviceId, {
      ...{ kind: 'residential', fromDate: daysAhead(0), nights, bedKinds: ['nursing'], sex: 'female' },
    } as never);
    const [hold] = await stack.database.read<{ bedId: string }>(
      'SELECT bed_id AS bedId FROM capacity_hold WHERE id = ?',
      [booking.holdId],
    );
    return { ...booking, bedId: hold!.bedId };
  };
  const ask = async (
    { requestId }: Booked,
    what: 'admission' | 'miss',
    payload: object,
    by = providerId,
  ): Promise<Answer> => {
    const asked = { method: 'POST', url: `/v1/bookings/${requestId}/${what}`, payload } as const;
    return askApi(stack, tokenOf(managerOf(by)), asked);
  };
  const admit = async (booking: Booked, { id, version }: Bed): Promise<Answer> =>
    ask(booking, 'admission', { bedId: id, version });
  const stateOf = async ({ requestId }: Booked): Promise<string> => {
    const [row] = await stack.database.read<{ state: string }>(
      'SELECT state FROM care_request WHERE id = ?',
      [requestId],
    );
    return row!.state;
  };

  it.each([3, null])('move into the bed that is kept: %s nights', async (nights) => {
    const booking = await booked(nights);
    const kept = (await beds()).find(({ id }) => id === booking.bedId)!;
    expect(kept.state).toBe('held');
    expect(await admit(booking, kept)).toMatchObject({ status: 200, body: { state: 'in_service' } });
    expect((await beds()).map(({ state }) => state).sort()).toEqual([
      ...['occupied', 'vacant', 'vacant', 'vacant', 'vacant'],
    ]);
  });

  it.each([3, null])('move into another bed, and the first is free again: %s nights', async (nights) => {
    const booking = await booked(nights);
    const other = (await beds()).slice(0, 3).find(({ id }) => id !== booking.bedId)!;
    expect(await admit(booking, other)).toMatchObject({ status: 200, body: { bedId: other.id } });
    const now = await beds();
    expect(now.find(({ id }) => id === other.id)!.state).toBe('occupied');
    expect(now.find(({ id }) => id === booking.bedId)!.state).toBe('vacant');
    const events = await stack.database.read<{ act: string }>(
      'SELECT act FROM bed_event WHERE bed_id = ? ORDER BY id',
      [other.id],
    );
    expect(events.map(({ act }) => act)).toEqual(['move_in', 'arrive']);
  });

  it('are told why a bed will not do, and nothing changes', async () => {
    const booking = await booked();
    const all = await beds();
    const refused = await admit(booking, all[4]!);
    expect(refused).toMatchObject({ status: 409, body: { code: 'capacity.acts-refused' } });
    expect(refused.body.fieldErrors?.[0]?.pointer).toBe('/kind');
    expect(await ask(booking, 'admission', { bedId: all[0]!.id, version: 9 })).toMatchObject({ status: 412 });
    expect(await ask(booking, 'admission', { bedId: newId(), version: 1 })).toMatchObject({ status: 404 });
    const stranger = { bedId: booking.bedId, version: 2 };
    expect(await ask(booking, 'admission', stranger, newId())).toMatchObject({ status: 404 });
    expect(await stateOf(booking)).toBe('booked');
    expect(await beds()).toEqual(all);
  });

  it('two managers want one bed for two guests: one gets it, the other hears why', async () => {
    const [one, other] = [await booked(), await booked(null)];
    const free = (await beds()).slice(0, 3).find(({ id }) => id !== one.bedId && id !== other.bedId)!;
    const answers = await Promise.all([admit(one, free), admit(other, free)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await Promise.all([one, other].map(stateOf)).then((all) => all.sort())).toEqual([
      ...['booked', 'in_service'],
    ]);
  });

  it('who do not come free the bed and end the booking', async () => {
    const booking = await booked();
    expect(await ask(booking, 'miss', { reason: 'nobody_there' })).toMatchObject({
      body: { state: 'cancelled' },
    });
    expect((await beds()).every(({ state }) => state === 'vacant')).toBe(true);
  });

  it('of whom nothing is said are there from the hour of arrival on', async () => {
    const booking = await booked(null);
    const yesterday = 'SET from_date = from_date - INTERVAL 1 DAY';
    await stack.database.query(`UPDATE capacity_hold ${yesterday} WHERE id = ?`, [booking.holdId]);
    await stack.database.query('UPDATE bed SET open_from = open_from - INTERVAL 1 DAY WHERE id = ?', [
      booking.bedId,
    ]);
    await stack.app.get(FollowBookings).run();
    expect(await stateOf(booking)).toBe('in_service');
    expect((await beds()).find(({ id }) => id === booking.bedId)!.state).toBe('occupied');
  });
});
