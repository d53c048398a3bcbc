import { capabilityMask, type PromisedVisits, type WorkPlan } from '@yilian/contracts';
import { addDays, newId } from '@yilian/kernel';
import {
  askApi,
  bareService,
  capacityStack,
  daysAhead,
  managerOf,
  type TestStack,
  tokenOf,
} from '@yilian/testing';
import { Capacity, CreateCapacity, recount } from './index';
import { PlanWeeks } from './plan-weeks/plan-weeks.job';

const DAY = daysAhead(10);
const NEXT = addDays(DAY, 1);
const RIVALS = 200;
const UNTIL = new Date('2099-01-01T00:00:00Z');
const BATHING = capabilityMask(['bathing']);

let stack: TestStack;
let capacity: Capacity;

beforeAll(async () => {
  stack = await capacityStack();
  capacity = stack.app.get(Capacity);
});
afterAll(async () => stack.close());
afterEach(async () => expect((await recount(stack.database)).differences).toEqual([]));

interface Agency {
  readonly serviceId: string;
  readonly manager: string;
  readonly ann: string;
  readonly bea: string;
}

/** Two caregivers, both from eight to twelve on two days. */
async function agency(): Promise<Agency> {
  const { providerId, serviceId } = await bareService(stack, 'home_care');
  const [ann, bea] = [newId(), newId()].sort() as [string, string];
  await stack.work.write(async (tx) => {
    for (const id of [ann, bea])
      await tx.execute(
        `INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex, skill_mask)
         VALUES (?, ?, ?, '', 'female', ?)`,
        [id, providerId, serviceId, BATHING],
      );
    await stack.app.get(CreateCapacity).shifts(
      tx,
      [ann, bea].flatMap((caregiverId) =>
        [DAY, NEXT].map((date) => ({ caregiverId, serviceId, date, fromMinute: 480, toMinute: 720 })),
      ),
    );
  });
  return { serviceId, manager: tokenOf(managerOf(providerId)), ann, bea };
}

let numbers = 0;
/** Somebody asks for an hour from a minute on and gets it; returns the promise, or nothing when there is no time. */
async function visit(serviceId: string, minute: number, familiar?: string): Promise<string | undefined> {
  const [holdId, requestId] = [newId(), newId()];
  const units = {
    ...{ kind: 'home_care' as const, skillMask: BATHING, caregiverSex: 'any' as const },
    visits: [{ date: DAY, fromMinute: minute, toMinute: minute + 60, durationMinutes: 60 }],
  };
  numbers += 1;
  const number = `T-${numbers}`;
  const held = await stack.work.write(async (tx) => {
    await tx.execute(
      `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, version, town_code,
         level, sex, need_mask, priority, town_preference, units, first_date, submitted_at, state_since)
       VALUES (?, ?, ?, ?, 'home_care', 'normal', 'booked', 1, '990000001', 2, 'female', 0, 0, '[]', ?, ?, now(3), now(3))`,
      [requestId, number, newId(), newId(), JSON.stringify(units), DAY],
    );
    const wish = { holdId, offerId: newId(), requestId, serviceId, townCode: '990000001', units };
    const [outcome] = await capacity.hold(tx, [
      { ...wish, untilAt: UNTIL, ...(familiar === undefined ? {} : { familiar: [familiar] }) },
    ]);
    if (outcome!.held) await capacity.confirm(tx, [holdId]);
    return outcome!.held;
  });
  return held ? holdId : undefined;
}

async function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', who: string, path: string, payload?: object) {
  const asked = { method, url: `/v1/${path}`, payload };
  const { status, body } = await askApi<Record<string, unknown>>(stack, who, asked);
  return { status, body };
}

const plan = async ({ manager }: Agency, id: string, from = DAY, to = NEXT): Promise<WorkPlan> =>
  (await call('GET', manager, `caregivers/${id}/plan?from=${from}&to=${to}`)).body as unknown as WorkPlan;

const whose = async (holdId: string): Promise<string> => {
  const [row] = await stack.database.query<{ id: string }>(
    'SELECT caregiver_id AS id FROM capacity_hold WHERE id = ?',
    [holdId],
  );
  return row!.id;
};

describe('a leave', () => {
  it('over promised visits says which, and who of the own staff could make them', async () => {
    const own = await agency();
    const holdId = (await visit(own.serviceId, 480, own.ann))!;
    const leave = { fromDate: DAY, toDate: NEXT, reason: 'sick' };
    const refused = await call('POST', own.manager, `caregivers/${own.ann}/leaves`, leave);
    expect(refused).toMatchObject({ status: 409, body: { code: 'capacity.leave-over-visits' } });
    expect(refused.body['fieldErrors']).toMatchObject([
      { pointer: '/moves', message: { en: expect.stringContaining(`T-${numbers} ${DAY} 08:00`) as string } },
    ]);
    const listed = await call('GET', own.manager, `caregivers/${own.ann}/visits?from=${DAY}&to=${NEXT}`);
    expect((listed.body as unknown as PromisedVisits).items).toEqual([
      {
        ...{ holdId, number: `T-${numbers}`, state: 'confirmed', replacements: [own.bea] },
        visits: [{ date: DAY, fromMinute: 480, toMinute: 540 }],
      },
    ]);
    const moves = [{ holdId, caregiverId: own.bea }];
    expect(
      await call('POST', own.manager, `caregivers/${own.ann}/leaves`, { ...leave, moves }),
    ).toMatchObject({
      ...{ status: 201, body: { moved: 1 } },
    });
    expect(await whose(holdId)).toBe(own.bea);
    const after = await plan(own, own.ann);
    expect(after.days.map(({ shifts }) => shifts)).toEqual([[], []]);
    expect(after.leaves).toMatchObject([leave]);
  });

  it('moves nobody when one of the visits cannot go to the other', async () => {
    const own = await agency();
    const first = (await visit(own.serviceId, 480, own.ann))!;
    const second = (await visit(own.serviceId, 600, own.ann))!;
    await visit(own.serviceId, 600, own.bea);
    const moves = [first, second].map((holdId) => ({ holdId, caregiverId: own.bea }));
    const leave = { fromDate: DAY, toDate: DAY, reason: 'sick', moves };
    const refused = await call('POST', own.manager, `caregivers/${own.ann}/leaves`, leave);
    expect(refused.body['fieldErrors']).toMatchObject([{ pointer: '/moves/1' }]);
    expect([await whose(first), await whose(second)]).toEqual([own.ann, own.ann]);
  });

  it('gives its hours back when it is taken back, and stands once', async () => {
    const own = await agency();
    const leave = { fromDate: DAY, toDate: DAY, reason: 'holiday' };
    const path = `caregivers/${own.ann}/leaves`;
    const taken = await call('POST', own.manager, path, leave);
    expect(await call('POST', own.manager, path, leave)).toMatchObject({
      body: { code: 'capacity.leave-overlaps' },
    });
    const days = [{ date: DAY, shifts: [{ fromMinute: 480, toMinute: 540 }] }];
    expect(await call('PUT', own.manager, `caregivers/${own.ann}/shifts`, { days })).toMatchObject({
      body: { code: 'capacity.on-leave' },
    });
    const id = String(taken.body['id']);
    expect((await call('DELETE', own.manager, `${path}/${id}`)).status).toBe(200);
    expect((await plan(own, own.ann)).days[0]!.shifts).toEqual([{ fromMinute: 480, toMinute: 720 }]);
  });

  it('never leaves a visit behind that somebody books in the same moment', async () => {
    const own = await agency();
    const leave = { fromDate: DAY, toDate: DAY, reason: 'sick' };
    const [taken] = await Promise.all([
      call('POST', own.manager, `caregivers/${own.ann}/leaves`, leave),
      ...Array.from({ length: RIVALS }, async (_, index) => visit(own.serviceId, 480 + (index % 4) * 60)),
    ]);
    const [row] = await stack.database.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM caregiver_quarter WHERE caregiver_id = ?',
      [own.ann],
    );
    const isAway = (await plan(own, own.ann)).leaves.length === 1;
    expect(isAway).toBe(taken.status === 201);
    expect(isAway ? row!.n : 0).toBe(0);
  });

  it('of somebody else does not exist', async () => {
    const [own, other] = [await agency(), await agency()];
    const leave = { fromDate: DAY, toDate: DAY, reason: 'sick' };
    expect((await call('POST', other.manager, `caregivers/${own.ann}/leaves`, leave)).status).toBe(404);
    const span = `from=${DAY}&to=${NEXT}`;
    for (const path of ['plan', 'visits'])
      expect((await call('GET', other.manager, `caregivers/${own.ann}/${path}?${span}`)).status).toBe(404);
  });
});

describe('two caregivers', () => {
  it('change a day with its hours and visits', async () => {
    const own = await agency();
    const [mine, theirs] = [
      (await visit(own.serviceId, 480, own.ann))!,
      (await visit(own.serviceId, 540, own.bea))!,
    ];
    await call('PUT', own.manager, `caregivers/${own.bea}/shifts`, {
      days: [{ date: DAY, shifts: [{ fromMinute: 540, toMinute: 660 }] }],
    });
    const swap = { withId: own.bea, date: DAY };
    expect(await call('POST', own.manager, `caregivers/${own.ann}/swaps`, swap)).toEqual({
      ...{ status: 200, body: { moved: 2 } },
    });
    expect([await whose(mine), await whose(theirs)]).toEqual([own.bea, own.ann]);
    expect((await plan(own, own.ann)).days[0]!.shifts).toEqual([{ fromMinute: 540, toMinute: 660 }]);
    expect((await plan(own, own.bea)).days[0]!.shifts).toEqual([{ fromMinute: 480, toMinute: 720 }]);
  });

  it('change nothing when one lacks the skill for a visit', async () => {
    const own = await agency();
    const holdId = (await visit(own.serviceId, 480, own.ann))!;
    await stack.work.write(async (tx) =>
      tx.execute('UPDATE caregiver SET skill_mask = 0 WHERE id = ?', [own.bea]),
    );
    const swap = { withId: own.bea, date: DAY };
    const refused = await call('POST', own.manager, `caregivers/${own.ann}/swaps`, swap);
    expect(refused).toMatchObject({ status: 409, body: { code: 'capacity.swap-not-possible' } });
    expect(await whose(holdId)).toBe(own.ann);
  });

  it('change a day while others book it: every visit has one caregiver and lies in their hours', async () => {
    const own = await agency();
    const swap = { withId: own.bea, date: DAY };
    const swaps = Array.from({ length: 5 }, async () =>
      call('POST', own.manager, `caregivers/${own.ann}/swaps`, swap),
    );
    const booked = await Promise.all(
      Array.from({ length: RIVALS }, async (_, index) => visit(own.serviceId, 480 + (index % 4) * 60)),
    );
    expect((await Promise.all(swaps)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const [row] = await stack.database.query<{ n: number }>(
      'SELECT COUNT(DISTINCT hold_id) AS n FROM caregiver_quarter WHERE caregiver_id IN (?, ?)',
      [own.ann, own.bea],
    );
    expect(row!.n).toBe(booked.filter(Boolean).length);
  });
});

describe('a skill', () => {
  it('counts for visits up to the last day of its certificate', async () => {
    const own = await agency();
    await stack.work.write(async (tx) => {
      for (const id of [own.ann, own.bea])
        await tx.execute(
          `INSERT INTO caregiver_certificate (id, caregiver_id, kind, number_sealed, skill_mask, valid_from, valid_to)
           VALUES (?, ?, 'nurse', '', ?, '2020-01-01', ?)`,
          [newId(), id, BATHING, id === own.ann ? addDays(DAY, -1) : DAY],
        );
    });
    expect(await whose((await visit(own.serviceId, 480, own.ann))!)).toBe(own.bea);
    expect(await visit(own.serviceId, 480, own.ann)).toBeUndefined();
  });
});

describe('weekly hours', () => {
  const HOURS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 600 }));
  const set = async ({ manager, ann }: Agency, version: number, hours = HOURS) =>
    call('PUT', manager, `caregivers/${ann}/week`, { version, hours });

  it('are written into the days ahead, except single ones, and not twice from one version', async () => {
    const own = await agency();
    const days = [{ date: NEXT, shifts: [] }];
    await call('PUT', own.manager, `caregivers/${own.ann}/shifts`, { days });
    expect(await set(own, 0)).toMatchObject({ status: 200, body: { version: 1 } });
    const after = await plan(own, own.ann);
    expect(after.days).toMatchObject([
      { shifts: [{ fromMinute: 540, toMinute: 600 }], single: false },
      { shifts: [], single: true },
    ]);
    expect(await set(own, 0)).toMatchObject({ status: 409, body: { code: 'capacity.week-changed' } });
    expect(await set(own, 1)).toMatchObject({ status: 200, body: { version: 2 } });
  });

  it('do not leave out visits that are promised', async () => {
    const own = await agency();
    await visit(own.serviceId, 480, own.ann);
    const refused = await set(own, 0);
    expect(refused).toMatchObject({ status: 409, body: { code: 'capacity.hours-in-use' } });
    expect((await plan(own, own.ann)).weekVersion).toBe(0);
  });

  it('are written further with each new day', async () => {
    const own = await agency();
    await set(own, 0);
    const { plannedUntil } = await plan(own, own.ann);
    await stack.work.write(async (tx) => {
      await tx.execute(
        'UPDATE caregiver_week SET planned_until = planned_until - INTERVAL 3 DAY WHERE caregiver_id = ?',
        [own.ann],
      );
    });
    await stack.app.get(PlanWeeks).run();
    expect((await plan(own, own.ann)).plannedUntil).toBe(plannedUntil);
  });
});

describe('the way after a visit', () => {
  it('is as long as the service says', async () => {
    const own = await agency();
    await stack.work.write(async (tx) =>
      tx.execute("UPDATE caregiver SET state = 'left' WHERE id = ?", [own.bea]),
    );
    await call('PUT', own.manager, `services/${own.serviceId}/travel-buffer`, { minutes: 60 });
    await visit(own.serviceId, 480);
    expect(await visit(own.serviceId, 555)).toBeUndefined();
    expect(await visit(own.serviceId, 600)).toBeDefined();
    expect((await plan(own, own.ann)).travelMinutes).toBe(60);
  });
});
