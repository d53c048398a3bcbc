import { recount } from '@yilian/capacity';
import { newId } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import {
  askApi,
  type Booked,
  bookingOf,
  careHome,
  daysAhead,
  daysEarlier,
  familyAccount,
  fulfilmentStack,
  kitchen,
  managerOf,
  olderPersonOf,
  type TestStack,
  tokenOf,
} from '@yilian/testing';
import { FollowBookings } from './index';

describe('what really happens', () => {
  let stack: TestStack;
  let family: Principal;

  beforeAll(async () => {
    stack = await fulfilmentStack();
    family = await familyAccount(stack);
  });
  afterAll(async () => stack.close());
  afterEach(async () => expect((await recount(stack.database)).differences).toEqual([]));

  const person = async (): Promise<{ accountId: string; olderPersonId: string }> => ({
    accountId: family.accountId,
    olderPersonId: await olderPersonOf(stack, family),
  });
  const lunch = async (): Promise<Booked> => {
    const date = daysAhead(1);
    const serviceId = await kitchen(stack, date, 1);
    return bookingOf(stack, await person(), serviceId, {
      kind: 'meal',
      portions: [{ date, meal: 'lunch', quantity: 1 }],
    });
  };
  const stay = async (nights: number | null): Promise<Booked> => {
    const { serviceId } = await careHome(stack, 1, 'nursing');
    return bookingOf(stack, await person(), serviceId, {
      ...{ kind: 'residential', fromDate: daysAhead(0), nights, bedKinds: ['nursing'] },
      ...{ sexRules: ['any', 'female'] },
    } as never);
  };
  const follow = async (): Promise<void> => stack.app.get(FollowBookings).run();
  const eventsOf = async ({ requestId }: Booked): Promise<string[]> => {
    const rows = await stack.database.read<{ event: string }>(
      'SELECT event FROM request_event WHERE request_id = ? ORDER BY seq',
      [requestId],
    );
    return rows.slice(3).map(({ event }) => event);
  };
  const holdOf = async ({ holdId }: Booked): Promise<string> => {
    const [row] = await stack.database.read<{ state: string }>(
      'SELECT state FROM capacity_hold WHERE id = ?',
      [holdId],
    );
    return row!.state;
  };
  const says = async (
    { requestId }: Booked,
    providerId: string,
    what: 'beginning' | 'completion' | 'miss',
    payload?: object,
  ): Promise<{ status: number; body: { code?: string; state?: string } }> => {
    const asked = { method: 'POST', url: `/v1/bookings/${requestId}/${what}`, payload } as const;
    return askApi(stack, tokenOf(managerOf(providerId)), asked);
  };

  it('leaves alone what has not begun', async () => {
    const booked = await lunch();
    await follow();
    expect(await eventsOf(booked)).toEqual([]);
  });

  it('begins with the first unit and is completed after the last one, with its units used', async () => {
    const booked = await lunch();
    await daysEarlier(stack, booked, 3);
    await follow();
    expect(await eventsOf(booked)).toEqual(['start', 'complete']);
    expect(await holdOf(booked)).toBe('confirmed');
    const facts = await stack.database.read(
      "SELECT id FROM outbox_fact WHERE aggregate_id = ? AND type = 'requests.state-changed.v1'",
      [booked.requestId],
    );
    expect(facts).toHaveLength(4);
  });

  it('moves on once, however often and however many workers look', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, lunch));
    for (const booked of all) await daysEarlier(stack, booked, 3);
    await Promise.all([follow(), follow(), follow()]);
    await follow();
    for (const booked of all) expect(await eventsOf(booked)).toEqual(['start', 'complete']);
  });

  it('keeps a stay without an end under way until its provider says that it has ended', async () => {
    const booked = await stay(null);
    expect(await says(booked, booked.providerId, 'beginning')).toMatchObject({
      body: { state: 'in_service' },
    });
    await follow();
    expect(await eventsOf(booked)).toEqual(['start']);
    expect(await says(booked, booked.providerId, 'completion')).toMatchObject({
      body: { state: 'completed' },
    });
    expect(await holdOf(booked)).toBe('released');
    const [bed] = await stack.database.read<{ state: string }>('SELECT state FROM bed WHERE service_id = ?', [
      booked.serviceId,
    ]);
    expect(bed).toEqual({ state: 'vacant' });
  });

  it('is not under way before its day, nor done before its last one', async () => {
    const booked = await lunch();
    expect(await says(booked, booked.providerId, 'beginning')).toMatchObject({
      status: 409,
      body: { code: 'fulfilment.too-early' },
    });
  });

  it('did not happen when the provider says so: the units are free, and the family is told', async () => {
    const booked = await lunch();
    await daysEarlier(stack, booked, 1);
    const answer = await says(booked, booked.providerId, 'miss', { reason: 'nobody_there' });
    expect(answer).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect(await holdOf(booked)).toBe('released');
    expect(await eventsOf(booked)).toContain('miss');
    const facts = await stack.database.read(
      "SELECT id FROM outbox_fact WHERE aggregate_id = ? AND type = 'fulfilment.booking-missed.v1'",
      [booked.requestId],
    );
    expect(facts).toHaveLength(1);
    expect(await says(booked, booked.providerId, 'completion')).toMatchObject({
      body: { code: 'fulfilment.ended' },
    });
  });

  it('is the business of nobody but the provider that accepted it', async () => {
    const booked = await lunch();
    await daysEarlier(stack, booked, 1);
    for (const what of ['beginning', 'completion'] as const) {
      expect(await says(booked, newId(), what)).toMatchObject({ status: 404 });
    }
    expect(await says(booked, newId(), 'miss', { reason: 'other' })).toMatchObject({ status: 404 });
  });
});
