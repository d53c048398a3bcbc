import { type BedKind, type WantedUnits } from '@yilian/contracts';
import { newId, seededRandom } from '@yilian/kernel';
import { providersConstraints, providersRows } from '@yilian/providers';
import { bareService, somebodyWaits, testStack, type TestStack } from '@yilian/testing';
import {
  Capacity,
  capacityConstraints,
  CapacityModule,
  capacityRows,
  CreateCapacity,
  type HoldOutcome,
  type HoldWish,
  recount,
} from './index';

const UNTIL = new Date('2099-01-01T00:00:00Z');
const DAY = '2098-03-01';
const RIVALS = 200;

const lunch = (quantity = 1): WantedUnits => ({
  kind: 'meal',
  portions: [{ date: DAY, meal: 'lunch', quantity }],
});
const stay = (fromDate: string, nights: number | null): WantedUnits => ({
  kind: 'residential',
  bedKinds: ['nursing'],
  sex: 'female',
  fromDate,
  nights,
});
const visit = (fromMinute: number, toMinute: number, date = DAY): WantedUnits => ({
  kind: 'home_care',
  visits: [{ date, fromMinute, toMinute, durationMinutes: 15 }],
  skillMask: 1,
  caregiverSex: 'any',
});

let stack: TestStack;
let capacity: Capacity;
let create: CreateCapacity;

beforeAll(async () => {
  stack = await testStack({
    rows: [...providersRows, ...capacityRows],
    constraints: [...providersConstraints, ...capacityConstraints],
    imports: [CapacityModule],
    env: { DATABASE_POOL: '32' },
  });
  capacity = stack.app.get(Capacity);
  create = stack.app.get(CreateCapacity);
});
afterAll(async () => stack.close());

/** A service of a new provider. */
const service = async (kind: WantedUnits['kind']): Promise<string> =>
  (await bareService(stack, kind)).serviceId;

async function kitchen(portions: number, cutoffAt: Date | null = null): Promise<string> {
  const serviceId = await service('meal');
  const slot = {
    id: newId(),
    serviceId,
    date: DAY,
    part: 'lunch' as const,
    capacity: portions,
    outOfService: 0,
  };
  await stack.work.write(async (tx) => create.slots(tx, [{ ...slot, cutoffAt }]));
  return serviceId;
}

async function dayCentre(seats: number): Promise<string> {
  const serviceId = await service('day_care');
  const slot = { serviceId, date: DAY, capacity: seats + 1, outOfService: 1, cutoffAt: null };
  await stack.work.write(async (tx) =>
    create.slots(tx, [
      { ...slot, id: newId(), part: 'morning' },
      { ...slot, id: newId(), part: 'afternoon' },
    ]),
  );
  return serviceId;
}

async function home(...kinds: readonly BedKind[]): Promise<string> {
  const serviceId = await service('residential');
  const bed = { serviceId, room: '1', sexRule: 'any', state: 'vacant' } as const;
  await stack.work.write(async (tx) =>
    create.beds(
      tx,
      kinds.map((kind, index) => ({ ...bed, id: newId(), number: String(index), kind })),
    ),
  );
  return serviceId;
}

/** A home-care service with caregivers who work the same hours on the day and the day after. */
async function agency(caregivers: number, fromMinute: number, toMinute: number): Promise<string> {
  const serviceId = await service('home_care');
  const ids = Array.from({ length: caregivers }, () => newId());
  await stack.work.write(async (tx) => {
    for (const id of ids) {
      await tx.execute(
        `INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex, skill_mask)
          SELECT ?, provider_id, id, '', 'female', 3 FROM service WHERE id = ?`,
        [id, serviceId],
      );
    }
    await create.shifts(
      tx,
      ids.flatMap((caregiverId) =>
        [DAY, '2098-03-02'].map((date) => ({ caregiverId, serviceId, date, fromMinute, toMinute })),
      ),
    );
  });
  return serviceId;
}

const wish = (serviceId: string, units: WantedUnits): HoldWish => ({
  holdId: newId(),
  offerId: newId(),
  requestId: newId(),
  serviceId,
  townCode: '990000001',
  units,
  untilAt: UNTIL,
});

const hold = async (...wishes: readonly HoldWish[]): Promise<HoldOutcome[]> =>
  stack.work.write(async (tx) => capacity.hold(tx, wishes));

/** The granted ones of rivals, each in a transaction of its own. */
async function race(serviceId: string, units: (index: number) => WantedUnits): Promise<string[]> {
  const outcomes = await Promise.all(
    Array.from({ length: RIVALS }, async (_, index) => hold(wish(serviceId, units(index)))),
  );
  return outcomes.flat().flatMap((outcome) => (outcome.held ? [outcome.holdId] : []));
}

const resolve = async (holdId: string, as: 'void' | 'expired' | 'released'): Promise<boolean> =>
  stack.work.write(async (tx) => (await capacity.resolve(tx, [holdId], as)).has(holdId));
const confirm = async (holdId: string): Promise<boolean> =>
  stack.work.write(async (tx) => (await capacity.confirm(tx, [holdId])).has(holdId));

const beds = async (serviceId: string) =>
  stack.database.query<{ state: string; open_from: string | null; kind: string }>(
    'SELECT state, open_from, kind FROM bed WHERE service_id = ? ORDER BY number',
    [serviceId],
  );
const today = async (): Promise<string> => {
  const moment = new Date((await stack.database.now()).getTime() + 8 * 3_600_000);
  return moment.toISOString().slice(0, 10);
};

const facts = async (serviceId: string, type: string) => {
  const rows = await stack.database.query<{ payload: string }>(
    'SELECT payload FROM outbox_fact WHERE aggregate_id = ? AND type = ? ORDER BY id',
    [serviceId, type],
  );
  return rows.map((row) => JSON.parse(row.payload) as Record<string, unknown>);
};

afterEach(async () => {
  expect((await recount(stack.database)).differences).toEqual([]);
});

describe('what is shut is not held', () => {
  const change = async (serviceId: string, sql: string): Promise<unknown> =>
    stack.database.query(
      `UPDATE provider JOIN service ON service.provider_id = provider.id SET ${sql} WHERE service.id = ?`,
      [serviceId],
    );

  it.each([
    ["provider.state = 'suspended'", 'suspended'],
    ["service.state = 'closed'", 'closed'],
    ["light = 'paused'", 'closed'],
    ["light = 'paused', paused_until = now(3) + INTERVAL 1 HOUR", 'closed'],
  ])('when %s', async (sql, reason) => {
    const serviceId = await kitchen(5);
    await change(serviceId, sql);
    expect(await hold(wish(serviceId, lunch()))).toMatchObject([{ held: false, reason }]);
  });

  it('but a pause that is over is none', async () => {
    const serviceId = await kitchen(5);
    await change(serviceId, "light = 'paused', paused_until = now(3) - INTERVAL 1 SECOND");
    expect(await hold(wish(serviceId, lunch()))).toMatchObject([{ held: true }]);
  });

  it('not even when it was shut while the hold waited for its turn', async () => {
    const serviceId = await kitchen(5);
    const late = await stack.work.write(async (tx) => {
      await tx.query('SELECT id FROM capacity_slot WHERE service_id = ? FOR UPDATE', [serviceId]);
      const waiting = hold(wish(serviceId, lunch()));
      await somebodyWaits(stack);
      await change(serviceId, "provider.state = 'suspended'");
      return { waiting };
    });
    expect(await late.waiting).toMatchObject([{ held: false, reason: 'suspended' }]);
  });
});

describe('200 rivals', () => {
  it('for 7 portions: exactly 7 get one', async () => {
    expect(await race(await kitchen(7), () => lunch())).toHaveLength(7);
  });

  it('for 5 seats in the morning and in the afternoon: 5 get the whole day, none gets half of it', async () => {
    const sessions = [
      { date: DAY, part: 'afternoon' as const },
      { date: DAY, part: 'morning' as const },
    ];
    expect(await race(await dayCentre(5), () => ({ kind: 'day_care', sessions }))).toHaveLength(5);
  });

  it('for the one seat of a day centre, for the morning or for the whole day: exactly one gets it', async () => {
    const morning = { date: DAY, part: 'morning' as const };
    const whole = [{ date: DAY, part: 'afternoon' as const }, morning];
    const won = await race(await dayCentre(1), (index) => ({
      ...{ kind: 'day_care', sessions: index % 2 === 0 ? [morning] : whole },
    }));
    expect(won).toHaveLength(1);
    expect(await recount(stack.database)).toMatchObject({ differences: [] });
  });

  it('for one bed without an end: exactly one gets it', async () => {
    expect(await race(await home('nursing', 'dementia'), () => stay(DAY, null))).toHaveLength(1);
  });

  it('for one bed, all wanting its 10 March: exactly one gets all its nights', async () => {
    const serviceId = await home('nursing');
    const won = await race(serviceId, (index) =>
      stay(`2098-03-0${1 + (index % 9)}`, index % 3 === 0 ? null : 10),
    );
    expect(won).toHaveLength(1);
  });

  it('for stays of up to three weeks in three beds: every stay is whole', async () => {
    const serviceId = await home('nursing', 'nursing', 'nursing');
    const random = seededRandom(7);
    const won = await race(serviceId, () =>
      stay(
        `2098-03-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
        1 + Math.floor(random() * 21),
      ),
    );
    expect(won.length).toBeGreaterThanOrEqual(3);
  });

  it('for a quarter of an hour of 3 caregivers: exactly 3 get one', async () => {
    expect(await race(await agency(3, 480, 720), () => visit(540, 555))).toHaveLength(3);
  });

  it('for one hour of one caregiver: two visits fit with the way between them', async () => {
    expect(await race(await agency(1, 480, 540), () => visit(480, 540))).toHaveLength(2);
  });

  it('in batches over the same services: no unit is given twice and none is left lying', async () => {
    const services = await Promise.all([kitchen(30), kitchen(40), kitchen(50)]);
    const batches = Array.from({ length: 12 }, (_, batch) =>
      Array.from({ length: 30 }, (_unused, index) => wish(services[(batch + index) % 3]!, lunch())),
    );
    const outcomes = await Promise.all(batches.map(async (batch) => hold(...batch)));
    expect(outcomes.flat().filter((outcome) => outcome.held)).toHaveLength(120);
  });
});

describe('a batch', () => {
  it('serves wishes in the order given and says why the others got nothing', async () => {
    const [open, over] = [await kitchen(3), await kitchen(3, new Date('2020-01-01T00:00:00Z'))];
    const wishes = [wish(open, lunch(2)), wish(open, lunch(2)), wish(open, lunch()), wish(over, lunch())];
    expect(await hold(...wishes)).toEqual([
      { holdId: wishes[0]!.holdId, held: true },
      { holdId: wishes[1]!.holdId, held: false, reason: 'no_unit' },
      { holdId: wishes[2]!.holdId, held: true },
      { holdId: wishes[3]!.holdId, held: false, reason: 'past_cutoff' },
    ]);
  });

  it('tells about a service once, and only that units became fewer', async () => {
    const serviceId = await kitchen(3);
    await hold(wish(serviceId, lunch()), wish(serviceId, lunch()));
    const told = await facts(serviceId, 'capacity.supply-changed.v1');
    expect(told.map((fact) => fact['freed'])).toEqual([true, false]);
  });
});

describe('a hold', () => {
  it('resolves exactly once, whoever confirms, voids or expires it at the same time', async () => {
    const serviceId = await kitchen(20);
    const wishes = Array.from({ length: 20 }, () => wish(serviceId, lunch()));
    await hold(...wishes);
    for (const { holdId } of wishes) {
      const answers = await Promise.all([
        confirm(holdId),
        resolve(holdId, 'void'),
        confirm(holdId),
        resolve(holdId, 'expired'),
        resolve(holdId, 'void'),
      ]);
      expect(answers.filter((won) => won)).toHaveLength(1);
    }
  });

  it('gives its units back once, to the next who wants them', async () => {
    const serviceId = await agency(1, 480, 510);
    const [first, second] = [wish(serviceId, visit(480, 495)), wish(serviceId, visit(480, 495))];
    await hold(first);
    expect(await resolve(first.holdId, 'released')).toBe(false);
    expect(await confirm(first.holdId)).toBe(true);
    expect(await resolve(first.holdId, 'void')).toBe(false);
    expect((await hold(second))[0]!.held).toBe(false);
    expect(await resolve(first.holdId, 'released')).toBe(true);
    expect(await resolve(first.holdId, 'released')).toBe(false);
    expect((await hold({ ...second, holdId: newId() }))[0]!.held).toBe(true);
  });

  it('is extended while it is pending, never shortened', async () => {
    const one = wish(await kitchen(1), lunch());
    await hold(one);
    const extend = async (until: string) =>
      stack.work.write(async (tx) => capacity.extend(tx, one.holdId, new Date(until)));
    expect(await extend('2099-02-01T00:00:00Z')).toBe(true);
    expect(await extend('2098-02-01T00:00:00Z')).toBe(false);
    await confirm(one.holdId);
    expect(await extend('2099-03-01T00:00:00Z')).toBe(false);
  });
});

describe('a bed', () => {
  it('turns held, occupied and vacant with a stay that begins today', async () => {
    const serviceId = await home('nursing', 'nursing');
    const one = wish(serviceId, stay(await today(), null));
    await hold(one);
    expect((await beds(serviceId)).map((bed) => bed.state)).toEqual(['held', 'vacant']);
    await confirm(one.holdId);
    expect((await beds(serviceId)).map((bed) => bed.state)).toEqual(['held', 'vacant']);
    await stack.work.write(async (tx) => capacity.moveIn(tx, [one.holdId]));
    expect((await beds(serviceId)).map((bed) => bed.state)).toEqual(['occupied', 'vacant']);
    await resolve(one.holdId, 'released');
    expect((await beds(serviceId)).map((bed) => [bed.state, bed.open_from])).toEqual([
      ['vacant', null],
      ['vacant', null],
    ]);
    const moves = (await facts(serviceId, 'capacity.beds-moved.v1')).flatMap((fact) => fact['moves']);
    expect(moves).toEqual([
      { bedKind: 'nursing', from: null, to: 'vacant', count: 2 },
      { bedKind: 'nursing', from: 'vacant', to: 'held', count: 1 },
      { bedKind: 'nursing', from: 'held', to: 'occupied', count: 1 },
      { bedKind: 'nursing', from: 'occupied', to: 'vacant', count: 1 },
    ]);
  });

  it('stays what it is today when a stay begins later', async () => {
    const serviceId = await home('nursing');
    await hold(wish(serviceId, stay(DAY, 3)));
    expect((await beds(serviceId))[0]!.state).toBe('vacant');
  });
});

describe('after hundreds of random acts', () => {
  it('ledger and tables agree', async () => {
    const random = seededRandom(20_980_301);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const places: [string, () => WantedUnits][] = [
      [await kitchen(25), () => lunch(1 + Math.floor(random() * 3))],
      [
        await home('nursing', 'nursing', 'dementia'),
        () => stay(`2098-03-1${Math.floor(random() * 10)}`, pick([null, 2, 9])),
      ],
      [await agency(3, 480, 720), () => visit(pick([480, 500, 600]), 720)],
    ];
    const live: string[] = [];
    for (let round = 0; round < 60; round += 1) {
      const wishes = Array.from({ length: 8 }, () => pick(places)).map(([id, units]) => wish(id, units()));
      const outcomes = await hold(...wishes);
      live.push(...outcomes.flatMap((outcome) => (outcome.held ? [outcome.holdId] : [])));
      const acts = Array.from({ length: 8 }, () => pick(live)).map(async (id) =>
        pick([
          async () => confirm(id),
          async () => resolve(id, 'void'),
          async () => resolve(id, 'expired'),
          async () => resolve(id, 'released'),
        ])(),
      );
      await Promise.all(acts);
    }
    const { ledger, tables } = await recount(stack.database);
    expect(ledger).toEqual(tables);
    expect(live.length).toBeGreaterThan(60);
  });
});
