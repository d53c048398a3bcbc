import { type SlotList } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { askApi, bareService, capacityStack, managerOf, type TestStack, tokenOf } from '@yilian/testing';
import { Capacity, CreateCapacity, recount } from './index';

const DAY = '2098-03-01';
const NEXT = '2098-03-02';
const RIVALS = 200;
const UNTIL = new Date('2099-01-01T00:00:00Z');

let stack: TestStack;
let capacity: Capacity;

beforeAll(async () => {
  stack = await capacityStack();
  capacity = stack.app.get(Capacity);
});
afterAll(async () => stack.close());
afterEach(async () => expect((await recount(stack.database)).differences).toEqual([]));

async function kitchen(portions: number): Promise<{ serviceId: string; manager: string }> {
  const { providerId, serviceId } = await bareService(stack, 'meal');
  await stack.work.write(async (tx) => {
    await stack.app.get(CreateCapacity).slots(
      tx,
      [DAY, NEXT].map((date) => ({
        ...{ id: newId(), serviceId, date, part: 'lunch' as const },
        ...{ capacity: portions, outOfService: 0, cutoffAt: null },
      })),
    );
  });
  return { serviceId, manager: tokenOf(managerOf(providerId)) };
}

async function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', who: string, path: string, payload?: object) {
  const asked = { method, url: `/v1/services/${path}`, payload };
  const { status, body } = await askApi<Record<string, unknown>>(stack, who, asked);
  return { status, body };
}

const list = async (who: string, id: string): Promise<SlotList> =>
  (await call('GET', who, `${id}/slots?from=${DAY}&to=${NEXT}`)).body as unknown as SlotList;

async function hold(serviceId: string, date = DAY): Promise<boolean> {
  const units = { kind: 'meal' as const, portions: [{ date, meal: 'lunch' as const, quantity: 1 }] };
  const wish = { holdId: newId(), offerId: newId(), requestId: newId(), serviceId, townCode: '', units };
  const [outcome] = await stack.work.write(async (tx) => capacity.hold(tx, [{ ...wish, untilAt: UNTIL }]));
  return outcome!.held;
}

describe('a day', () => {
  it('with bookings on it says so before it closes, then gives nothing more and keeps what was promised', async () => {
    const { serviceId, manager } = await kitchen(5);
    expect([await hold(serviceId), await hold(serviceId)]).toEqual([true, true]);
    const close = async (keepPromised: boolean) =>
      call('POST', manager, `${serviceId}/closing-days`, { date: DAY, reason: 'repairs', keepPromised });
    expect(await close(false)).toMatchObject({
      status: 409,
      body: {
        code: 'capacity.day-promised',
        fieldErrors: [{ pointer: '/date', message: { en: 'Lunch: 2 promised' } }],
      },
    });
    expect(await hold(serviceId)).toBe(true);
    expect(await close(true)).toEqual({ status: 200, body: { date: DAY, promised: 3 } });
    expect(await close(true)).toMatchObject({ status: 409, body: { code: 'capacity.closed-already' } });
    expect([await hold(serviceId), await hold(serviceId, NEXT)]).toEqual([false, true]);
    expect(await list(manager, serviceId)).toMatchObject({
      slots: [
        { closed: true, used: 3, free: 0 },
        { closed: false, used: 1, free: 4 },
      ],
      closingDays: [{ date: DAY, reason: 'repairs' }],
    });
    expect((await call('DELETE', manager, `${serviceId}/closing-days/${DAY}`)).status).toBe(200);
    expect(await hold(serviceId)).toBe(true);
  });

  it('that is closed closes what is added to it', async () => {
    const { serviceId, manager } = await kitchen(1);
    await call('POST', manager, `${serviceId}/closing-days`, { date: DAY, reason: 'holiday' });
    const added = await call('PUT', manager, `${serviceId}/slots`, {
      slots: [{ date: DAY, part: 'dinner', capacity: 4, version: 0 }],
    });
    expect(added).toMatchObject({ status: 200, body: { added: 1 } });
    expect((await list(manager, serviceId)).slots.slice(0, 2).map(({ closed }) => closed)).toEqual([
      true,
      true,
    ]);
  });

  it('is closed by its own manager only, and not once it is over', async () => {
    const { serviceId, manager } = await kitchen(1);
    const body = { date: DAY, reason: 'holiday' };
    const stranger = tokenOf(managerOf(newId()));
    expect((await call('POST', stranger, `${serviceId}/closing-days`, body)).status).toBe(404);
    expect((await call('DELETE', manager, `${serviceId}/closing-days/${DAY}`)).status).toBe(404);
    const over = await call('POST', manager, `${serviceId}/closing-days`, { ...body, date: '2020-01-01' });
    expect(over).toMatchObject({ status: 422, body: { code: 'capacity.day-over' } });
  });

  it('tells who has its portions', async () => {
    const { serviceId, manager } = await kitchen(2);
    await hold(serviceId);
    const path = `${serviceId}/promises?from=${DAY}&to=${NEXT}`;
    expect((await call('GET', manager, path)).body).toMatchObject({
      items: [{ date: DAY, part: 'lunch', quantity: 1, state: 'pending', number: null }],
    });
    expect((await call('GET', tokenOf(managerOf(newId())), path)).status).toBe(404);
  });
});

describe('a table of slots', () => {
  it('is not overwritten by whoever read an older one; both values are told', async () => {
    const { serviceId, manager } = await kitchen(5);
    const set = async (capacity: number, version?: number) =>
      call('PUT', manager, `${serviceId}/slots`, {
        slots: [
          { date: DAY, part: 'lunch', capacity, ...(version === undefined ? {} : { version }) },
          { date: NEXT, part: 'lunch', capacity: 9 },
        ],
      });
    expect((await set(7, 1)).status).toBe(200);
    const late = await set(3, 1);
    expect(late).toMatchObject({ status: 409, body: { code: 'capacity.slots-changed' } });
    expect(late.body['fieldErrors']).toMatchObject([{ pointer: '/slots/0/version' }]);
    expect((await list(manager, serviceId)).slots[0]).toMatchObject({ capacity: 7, version: 2 });
    expect((await set(3, 2)).status).toBe(200);
  });

  it('has the cut-offs of its service, for the days there are and those to come', async () => {
    const { serviceId, manager } = await kitchen(5);
    const cutoffs = [{ part: 'lunch', daysBefore: 1, minute: 1080 }];
    expect(await call('PUT', manager, `${serviceId}/cutoffs`, { cutoffs })).toEqual({
      status: 200,
      body: { changed: 2 },
    });
    await call('PUT', manager, `${serviceId}/slots`, { slots: [{ date: NEXT, part: 'lunch', capacity: 8 }] });
    const after = await list(manager, serviceId);
    expect(after.cutoffs).toEqual(cutoffs);
    expect(after.slots.map(({ cutoffAt }) => cutoffAt)).toEqual([
      '2098-02-28T10:00:00.000Z',
      '2098-03-01T10:00:00.000Z',
    ]);
    const wrong = { cutoffs: [{ part: 'morning', daysBefore: 0, minute: 0 }] };
    expect((await call('PUT', manager, `${serviceId}/cutoffs`, wrong)).status).toBe(422);
  });
});

describe('rivals', () => {
  it('never get more portions than a manager leaves who lowers the number at the same time', async () => {
    const { serviceId, manager } = await kitchen(20);
    const lower = async (capacity: number) =>
      call('PUT', manager, `${serviceId}/slots`, { slots: [{ date: DAY, part: 'lunch', capacity }] });
    const race = Array.from({ length: RIVALS }, async () => hold(serviceId));
    const lowered = await Promise.all([12, 6, 3].map(lower));
    const held = (await Promise.all(race)).filter(Boolean).length;
    const [slot] = (await list(manager, serviceId)).slots;
    expect(slot!.used).toBe(held);
    expect(slot!.capacity).toBeGreaterThanOrEqual(held);
    expect(lowered.every(({ status }) => status === 200 || status === 409)).toBe(true);
  });

  it('get nothing of a day once it is closed, whoever came first', async () => {
    const { serviceId, manager } = await kitchen(RIVALS);
    const race = Array.from({ length: RIVALS }, async () => hold(serviceId));
    const closed = await call('POST', manager, `${serviceId}/closing-days`, {
      ...{ date: DAY, reason: 'weather', keepPromised: true },
    });
    const held = (await Promise.all(race)).filter(Boolean).length;
    expect(closed.body).toEqual({ date: DAY, promised: held });
  });
});
