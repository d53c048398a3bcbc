import { newId } from '@yilian/kernel';
import { askApi, capacityStack, managerOf, officerOf, type TestStack, tokenOf } from '@yilian/testing';
import { Capacity, recount } from './index';

const TOWN = '990000001';
const DAY = '2098-03-01';

let stack: TestStack;
let own: Record<'residential' | 'meal' | 'home_care', string>;
let manager: string;
let stranger: string;

beforeAll(async () => {
  stack = await capacityStack();
  const [providerId, otherId] = [newId(), newId()];
  own = { residential: newId(), meal: newId(), home_care: newId() };
  manager = tokenOf(managerOf(providerId));
  stranger = tokenOf(managerOf(otherId));
  await stack.work.write(async (tx) => {
    for (const id of [providerId, otherId]) {
      await tx.execute(
        "INSERT INTO provider (id, name, address, town_code) VALUES (?, 'Test Provider', '', ?)",
        [id, TOWN],
      );
    }
    for (const [kind, id] of Object.entries(own)) {
      await tx.execute("INSERT INTO service (id, provider_id, kind, price_unit) VALUES (?, ?, ?, 'day')", [
        id,
        providerId,
        kind,
      ]);
    }
  });
});
afterAll(async () => stack.close());
afterEach(async () => expect((await recount(stack.database)).differences).toEqual([]));

async function call(method: 'GET' | 'POST' | 'PUT' | 'PATCH', who: string, path: string, payload?: object) {
  const asked = { method, url: `/v1/${path}`, payload };
  const { status, body } = await askApi<Record<string, unknown>>(stack, who, asked);
  return { status, body };
}

const hold = async (
  serviceId: string,
  units: Parameters<Capacity['hold']>[1][number]['units'],
): Promise<string> => {
  const holdId = newId();
  const untilAt = new Date('2099-01-01T00:00:00Z');
  const wish = { holdId, offerId: newId(), requestId: newId(), serviceId, townCode: TOWN, units, untilAt };
  await stack.work.write(async (tx) => stack.app.get(Capacity).hold(tx, [wish]));
  return holdId;
};

describe('beds', () => {
  const beds = {
    beds: [
      { room: '101', number: 'A', kind: 'nursing' },
      { room: '101', number: 'B', kind: 'dementia' },
    ],
  };
  interface Bed {
    id: string;
    state: string;
    version: number;
  }
  const list = async (): Promise<Bed[]> =>
    (await call('GET', manager, `services/${own.residential}/beds`)).body['beds'] as Bed[];

  it('are added once', async () => {
    const path = `services/${own.residential}/beds`;
    expect((await call('POST', manager, path, beds)).status).toBe(201);
    const again = await call('POST', manager, path, {
      beds: [...beds.beds, { room: '1', number: 'C', kind: 'ordinary' }],
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'capacity.bed-exists' } });
    expect((again.body['fieldErrors'] as { pointer: string }[]).map((one) => one.pointer)).toEqual([
      '/beds/0',
      '/beds/1',
    ]);
    expect((await list()).map((bed) => bed.state)).toEqual(['vacant', 'vacant']);
  });

  it('are seen by the own manager and the officers, and do not exist for others', async () => {
    const path = `services/${own.residential}/beds`;
    expect((await call('GET', `city_officer.${newId()}`, path)).status).toBe(200);
    expect((await call('GET', tokenOf(officerOf(TOWN)), path)).status).toBe(200);
    expect((await call('GET', `family.${newId()}`, path)).status).toBe(403);
    const foreign = await call('GET', stranger, path);
    const unknown = await call('GET', stranger, `services/${newId()}/beds`);
    expect({ ...foreign.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
    expect(foreign.status).toBe(404);
    expect((await call('POST', stranger, path, beds)).status).toBe(404);
  });

  it('change by the machine, and only from the version that was read', async () => {
    const [bed] = await list();
    const change = async (state: string, version: number, who = manager) =>
      call('PATCH', who, `beds/${bed!.id}`, { state, version });
    expect((await change('occupied', 1, stranger)).status).toBe(404);
    expect(await change('occupied', 1)).toEqual({ status: 200, body: { state: 'occupied', version: 2 } });
    expect(await change('vacant', 1)).toMatchObject({
      status: 412,
      body: {
        code: 'capacity.bed-changed',
        fieldErrors: [{ pointer: '/version', message: { en: 'It is 2, sent was 1' } }],
      },
    });
    expect(await change('closed', 2)).toMatchObject({
      status: 409,
      body: { code: 'capacity.bed-wrong-state' },
    });
    expect((await change('vacant', 2)).status).toBe(200);
    expect((await change('maintenance', 3)).status).toBe(200);
    expect((await change('vacant', 4)).status).toBe(200);
  });

  it('that are promised are not closed', async () => {
    await hold(own.residential, {
      kind: 'residential',
      bedKinds: ['dementia'],
      sex: 'male',
      fromDate: DAY,
      nights: null,
    });
    const promised = (await list())[1]!;
    const answer = await call('PATCH', manager, `beds/${promised.id}`, {
      state: 'closed',
      version: promised.version,
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'capacity.bed-in-use' } });
  });
});

describe('portions', () => {
  const path = () => `services/${own.meal}/slots`;
  const set = async (capacity: number, outOfService = 0, who = manager) =>
    call('PUT', who, path(), { slots: [{ date: DAY, part: 'lunch', capacity, outOfService }] });

  it('are set, raised and lowered, never below what was given', async () => {
    expect(await set(5)).toEqual({ status: 200, body: { added: 1, changed: 0 } });
    await hold(own.meal, { kind: 'meal', portions: [{ date: DAY, meal: 'lunch', quantity: 3 }] });
    expect(await set(8, 2)).toEqual({ status: 200, body: { added: 0, changed: 1 } });
    expect(await set(4, 2)).toMatchObject({
      status: 409,
      body: {
        code: 'capacity.slot-in-use',
        fieldErrors: [{ pointer: '/slots/0/capacity', message: { en: '3 are given already' } }],
      },
    });
    expect((await set(3)).status).toBe(200);
    expect((await set(9, 0, stranger)).status).toBe(404);
    const listed = await call('GET', manager, `${path()}?from=${DAY}&to=${DAY}`);
    expect(listed.body['slots']).toMatchObject([{ date: DAY, part: 'lunch', capacity: 3, used: 3, free: 0 }]);
    expect(listed.body['serverNow']).toMatch(/Z$/);
  });

  it('belong to kitchens, and spans have a limit', async () => {
    const slots = [{ date: DAY, part: 'morning', capacity: 1 }];
    expect((await call('PUT', manager, path(), { slots })).status).toBe(422);
    expect((await call('GET', manager, `${path()}?from=2098-01-01&to=2098-12-31`)).status).toBe(400);
  });
});

describe('shifts', () => {
  it('are replaced day by day, but not under a promised visit', async () => {
    const caregiverId = newId();
    await stack.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex)
          SELECT ?, provider_id, id, '', 'female' FROM service WHERE id = ?`,
        [caregiverId, own.home_care],
      ),
    );
    const set = async (shifts: [number, number][], who = manager) =>
      call('PUT', who, `caregivers/${caregiverId}/shifts`, {
        days: [{ date: DAY, shifts: shifts.map(([fromMinute, toMinute]) => ({ fromMinute, toMinute })) }],
      });
    expect((await set([[480, 720]], stranger)).status).toBe(404);
    expect((await set([[480, 720]])).status).toBe(200);
    await hold(own.home_care, {
      kind: 'home_care',
      visits: [{ date: DAY, fromMinute: 600, toMinute: 660, durationMinutes: 30 }],
      skillMask: 0,
      caregiverSex: 'any',
    });
    expect(await set([[480, 615]])).toMatchObject({
      status: 409,
      body: {
        code: 'capacity.hours-in-use',
        fieldErrors: [
          { pointer: '/days/0/shifts', message: { en: '30 minutes are promised already on 2098-03-01' } },
        ],
      },
    });
    expect(
      (
        await set([
          [540, 645],
          [645, 900],
        ])
      ).status,
    ).toBe(200);
    expect(
      (
        await set([
          [540, 700],
          [645, 900],
        ])
      ).status,
    ).toBe(400);
  });
});

describe('one tap', () => {
  it('makes the numbers of a service fresh', async () => {
    const path = `services/${own.meal}/vacancy-confirmation`;
    expect((await call('POST', stranger, path)).status).toBe(404);
    const { status, body } = await call('POST', manager, path);
    expect(status).toBe(200);
    const [row] = await stack.database.query<{ at: Date }>(
      'SELECT vacancy_confirmed_at AS at FROM service WHERE id = ?',
      [own.meal],
    );
    expect(Math.abs(row!.at.getTime() - Date.parse(body['confirmedAt'] as string))).toBeLessThan(1_000);
  });
});
