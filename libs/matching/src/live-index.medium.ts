import { Module } from '@nestjs/common';
import { capacityRows } from '@yilian/capacity';
import { type JobName, jobs, type LocalDate, ServiceKind } from '@yilian/contracts';
import { newId, seededRandom } from '@yilian/kernel';
import { JobHandler, LiveBell, type Tx, WorkModule } from '@yilian/platform';
import { Providers, ProvidersModule, providersReactions, providersRows } from '@yilian/providers';
import { eventually, testStack, type TestStack } from '@yilian/testing';
import { CityDays } from './city-days.adapter';
import { ServiceIndex } from './domain/service-index';
import type { MatchQuery, ServiceEntry, Wanted } from './domain/shapes';
import { START_WEIGHTS } from './domain/start-weights';
import { LiveIndex } from './live-index.query';
import { MatchingModule } from './matching.module';
import { ServiceFactsQuery } from './service-facts.query';

const SOON_MS = 1_000;
const TOWNS = ['990000001', '990000002', '990000003'];

/** A worker refuses to start while a job has no handler; here only its relay is wanted. */
const idleHandlers = (Object.keys(jobs) as JobName[]).map((job) => {
  class Idle extends JobHandler {
    readonly job = job;

    async handle(): Promise<void> {}
  }
  return Idle;
});

@Module({ providers: idleHandlers, exports: idleHandlers })
class IdleModule {}

let stack: TestStack;
let index: LiveIndex;
let days: CityDays;
let today: LocalDate;

beforeAll(async () => {
  stack = await testStack({
    rows: [...providersRows, ...capacityRows],
    imports: [
      ProvidersModule,
      MatchingModule,
      WorkModule.forWorker({
        imports: [IdleModule],
        reactions: [providersReactions],
        handlers: idleHandlers,
        schedules: [],
      }),
    ],
  });
  index = stack.app.get(LiveIndex);
  days = stack.app.get(CityDays);
  today = days.dateAt(Date.now());
  await index.ready();
});

afterEach(() => jest.restoreAllMocks());
afterAll(async () => stack.close());

/** Writes in one transaction and tells matching which service it was about. */
async function change(serviceId: string, ...statements: (readonly [sql: string, ...values: unknown[]])[]) {
  await stack.work.write(async (tx: Tx) => {
    for (const [sql, ...values] of statements) await tx.execute(sql, values);
    await stack.app.get(Providers).tellChanged(tx, 'service.id', [serviceId]);
  });
}

interface Service {
  readonly id: string;
  readonly providerId: string;
  readonly kind: ServiceKind;
  readonly caregiverId: string;
}

async function addService(kind: ServiceKind, lng = 121.5, lat = 25.05): Promise<Service> {
  const service = { id: newId(), providerId: newId(), kind, caregiverId: newId() };
  const { id, providerId, caregiverId } = service;
  await change(
    id,
    [
      'INSERT INTO provider (id, name, address, town_code, lng, lat) VALUES (?, ?, ?, ?, ?, ?)',
      ...[providerId, 'Test Provider', '1 Test Road', TOWNS[0], lng, lat],
    ],
    [
      "INSERT INTO service (id, provider_id, kind, price_unit) VALUES (?, ?, ?, 'night')",
      id,
      providerId,
      kind,
    ],
    [
      "INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex, skill_mask) VALUES (?, ?, ?, 'v1.x', 'female', 5)",
      ...[caregiverId, providerId, id],
    ],
  );
  return service;
}

const repriced = ({ id }: Service, priceFen: number) =>
  change(id, ['UPDATE service SET price_fen = ? WHERE id = ?', priceFen, id]);

const seen = async (
  what: string,
  probe: (entry: ServiceEntry) => boolean,
  { id }: Service,
  withinMs = SOON_MS,
) =>
  eventually(
    what,
    () => {
      const entry = index.entry(id);
      return entry !== undefined && probe(entry);
    },
    withinMs,
  );

describe('a committed change is seen within a second', () => {
  test('when Redis rings', async () => {
    const service = await addService('residential');
    await seen('the new service', () => true, service);
    await repriced(service, 4200);
    await seen('its price', ({ priceFen }) => priceFen === 4200, service);
  });

  test('when units are taken and given back', async () => {
    const service = await addService('day_care');
    const slotId = newId();
    await change(service.id, [
      "INSERT INTO capacity_slot (id, service_id, provider_id, kind, on_date, part, capacity) VALUES (?, ?, ?, 'day_care', ?, 'morning', 5)",
      ...[slotId, service.id, service.providerId, days.add(today, 1)],
    ]);
    const free = ({ supply }: ServiceEntry) =>
      supply.kind === 'day_care' ? supply.seats.map((seat) => seat.free).join() : null;
    await seen('five seats', (entry) => free(entry) === '5', service);
    await change(service.id, ['UPDATE capacity_slot SET used = 5 WHERE id = ?', slotId]);
    await seen('no seat', (entry) => free(entry) === '', service);
    await change(service.id, ['UPDATE capacity_slot SET used = 3 WHERE id = ?', slotId]);
    await seen('two seats', (entry) => free(entry) === '2', service);
  });

  test('when no bell ever rings', async () => {
    const ring = jest.spyOn(stack.app.get(LiveBell), 'ring').mockImplementation(() => undefined);
    const service = await addService('meal');
    await seen('the new service', () => true, service);
    await repriced(service, 900);
    await seen('its price', ({ priceFen }) => priceFen === 900, service);
    expect(ring).toHaveBeenCalled();
  });

  test('when a number is missing from the log, by reading everything again', async () => {
    const service = await addService('day_care');
    await seen('the new service', () => true, service);
    await stack.work.write(async (tx) => {
      await tx.execute('UPDATE service SET price_fen = 77 WHERE id = ?', [service.id]);
      await tx.execute("UPDATE channel_head SET seq = seq + 1 WHERE channel = 'supply'");
    });
    await seen('its price', ({ priceFen }) => priceFen === 77, service);
  });

  test('when it is far behind', async () => {
    const service = await addService('day_care');
    await seen('the new service', () => true, service);
    await stack.work.write(async (tx) => {
      await tx.execute('UPDATE service SET price_fen = 78 WHERE id = ?', [service.id]);
      await tx.execute("UPDATE channel_head SET seq = seq + 20000 WHERE channel = 'supply'");
    });
    await seen('its price', ({ priceFen }) => priceFen === 78, service);
    await repriced(service, 79);
    await seen('the change after that', ({ priceFen }) => priceFen === 79, service);
  });
});

test('what is rolled back is never seen', async () => {
  const service = await addService('meal');
  await repriced(service, 500);
  await seen('its price', ({ priceFen }) => priceFen === 500, service);
  const failing = stack.work.write(async (tx) => {
    await tx.execute('UPDATE service SET price_fen = 1 WHERE id = ?', [service.id]);
    await stack.app.get(Providers).tellChanged(tx, 'service.id', [service.id]);
    throw new Error('power cut');
  });
  await expect(failing).rejects.toThrow('power cut');
  const later = await addService('meal');
  await seen('a later service', () => true, later);
  expect(index.entry(service.id)?.priceFen).toBe(500);
});

test('a pause ends by itself, without a further word', async () => {
  const service = await addService('meal');
  await change(service.id, [
    "UPDATE provider SET light = 'paused', paused_until = now(3) + INTERVAL 2 SECOND WHERE id = ?",
    service.providerId,
  ]);
  await seen('the pause', ({ accepting }) => !accepting, service);
  await seen('the end of the pause', ({ accepting }) => accepting, service, 4_000);
});

test('a service that is no longer there is forgotten', async () => {
  const service = await addService('meal');
  await seen('the service', () => true, service);
  await stack.work.write(async (tx) => {
    await stack.app.get(Providers).tellChanged(tx, 'service.id', [service.id]);
    await tx.execute('DELETE FROM service WHERE id = ?', [service.id]);
  });
  await eventually('it is gone', () => index.entry(service.id) === undefined, SOON_MS);
});

test('units that are promised are not offered', async () => {
  const service = await addService('residential');
  const bed = (number: number, state: string) => {
    const id = newId();
    const insert = [
      `INSERT INTO bed (id, service_id, provider_id, room, number, kind, state) VALUES (?, ?, ?, '1', ?, 'nursing', ?)`,
      ...[id, service.id, service.providerId, String(number), state],
    ] as const;
    return { id, insert };
  };
  const [free, promised, owned, occupied] = [
    bed(1, 'vacant'),
    bed(2, 'vacant'),
    bed(3, 'vacant'),
    bed(4, 'occupied'),
  ];
  await change(
    service.id,
    ...[free, promised, owned, occupied].map(({ insert }) => insert),
    [
      'INSERT INTO bed_night (bed_id, night, hold_id) VALUES (?, ?, ?)',
      promised.id,
      days.add(today, 3),
      newId(),
    ],
    ['UPDATE bed SET open_from = ? WHERE id = ?', days.add(today, 5), owned.id],
  );
  const expected = [{ bedKind: 'nursing', sexRule: 'any', count: 1 }];
  await eventually(
    'one bed',
    () => JSON.stringify(supplyOf(service, 'residential').vacant) === JSON.stringify(expected),
  );
});

test('quarters of a caregiver that are promised or on the way are not offered', async () => {
  const service = await addService('home_care');
  const tomorrow = days.add(today, 1);
  await change(
    service.id,
    [
      'INSERT INTO caregiver_shift (caregiver_id, on_date, from_minute, to_minute) VALUES (?, ?, 480, 720), (?, ?, 780, 1020)',
      ...[service.caregiverId, tomorrow, service.caregiverId, tomorrow],
    ],
    [
      'INSERT INTO caregiver_quarter (caregiver_id, quarter_at, hold_id, travel) VALUES (?, ?, ?, 0), (?, ?, ?, 1)',
      ...[
        service.caregiverId,
        `${tomorrow} 08:00:00`,
        newId(),
        service.caregiverId,
        `${tomorrow} 08:15:00`,
        newId(),
      ],
    ],
  );
  const expected = [{ date: tomorrow, female: 30, male: 0, skills: 5 }];
  await eventually(
    '30 quarters',
    () => JSON.stringify(supplyOf(service, 'home_care').days) === JSON.stringify(expected),
  );
});

test('caregivers count where they go, and a town where none goes is out of the area', async () => {
  const service = await addService('home_care');
  const tomorrow = days.add(today, 1);
  const walker = newId();
  await change(
    service.id,
    ['UPDATE caregiver SET area_towns = ? WHERE id = ?', JSON.stringify(['990000001']), service.caregiverId],
    [
      `INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex, skill_mask, area_towns)
       VALUES (?, ?, ?, '', 'male', 1, ?)`,
      ...[walker, service.providerId, service.id, JSON.stringify(['990000002'])],
    ],
    [
      'INSERT INTO caregiver_shift (caregiver_id, on_date, from_minute, to_minute) VALUES (?, ?, 480, 540)',
      ...[service.caregiverId, tomorrow],
    ],
  );
  const expected = {
    kind: 'home_care',
    days: [{ date: tomorrow, towns: ['990000001'], female: 4, male: 0, skills: 5 }],
    towns: ['990000001', '990000002'],
  };
  await eventually(
    'areas',
    () => JSON.stringify(supplyOf(service, 'home_care')) === JSON.stringify(expected),
  );
});

test('at midnight the horizon moves on', async () => {
  const service = await addService('day_care');
  const last = days.add(today, 14);
  await change(service.id, [
    "INSERT INTO capacity_slot (id, service_id, provider_id, kind, on_date, part, capacity) VALUES (?, ?, ?, 'day_care', ?, 'morning', 5)",
    ...[newId(), service.id, service.providerId, last],
  ]);
  await repriced(service, 1);
  await seen('the price', ({ priceFen }) => priceFen === 1, service);
  expect(supplyOf(service, 'day_care').seats).toEqual([]);
  jest.spyOn(days, 'dateAt').mockReturnValue(days.add(today, 1));
  const expected = [{ date: last, part: 'morning', free: 5 }];
  await eventually(
    'the seat',
    () => JSON.stringify(supplyOf(service, 'day_care').seats) === JSON.stringify(expected),
  );
});

function supplyOf<K extends ServiceKind>({ id }: Service, kind: K) {
  const supply = index.entry(id)?.supply;
  if (supply?.kind !== kind) throw new Error(`No ${kind} yet`);
  return supply as Extract<ServiceEntry['supply'], { kind: K }>;
}

test('after any changes it answers like an index that was loaded fresh', async () => {
  const random = seededRandom(20_261_123);
  const below = (limit: number) => Math.floor(random() * limit);
  const date = () => days.add(today, below(4));
  const services: Service[] = [];
  for (let count = 0; count < 24; count += 1) {
    services.push(
      await addService(ServiceKind.options[count % 4]!, 121.5 + below(100) / 1000, 25 + below(100) / 1000),
    );
  }
  const changes: ((service: Service) => readonly [string, ...unknown[]])[] = [
    ({ id }) => ['UPDATE service SET price_fen = ? WHERE id = ?', below(1000), id],
    ({ id }) => ['UPDATE service SET state = ? WHERE id = ?', below(3) ? 'open' : 'closed', id],
    ({ id }) => [
      'UPDATE service SET capability_mask = ?, level_max = ? WHERE id = ?',
      below(8),
      1 + below(4),
      id,
    ],
    ({ id }) => ['UPDATE service SET radius_m = ? WHERE id = ?', below(2) ? 2000 + below(9000) : null, id],
    ({ providerId }) => ['UPDATE provider SET lng = 121.5 + ? / 1000 WHERE id = ?', below(100), providerId],
    ({ providerId }) => ['UPDATE provider SET lng = NULL, lat = NULL WHERE id = ?', providerId],
    ({ providerId }) => ['UPDATE provider SET lng = 121.55, lat = 25.05 WHERE id = ?', providerId],
    ({ providerId }) => [
      'UPDATE provider SET state = ? WHERE id = ?',
      below(3) ? 'active' : 'suspended',
      providerId,
    ],
    ({ providerId }) => [
      'UPDATE provider SET last_work_at = now(3), vacancy_trust = ? WHERE id = ?',
      random(),
      providerId,
    ],
    ({ id, providerId }) => [
      "INSERT INTO bed (id, service_id, provider_id, room, number, kind) VALUES (?, ?, ?, '1', ?, ?)",
      ...[newId(), id, providerId, newId().slice(-12), below(2) ? 'nursing' : 'ordinary'],
    ],
    ({ id }) => ["UPDATE bed SET state = 'occupied' WHERE service_id = ? LIMIT 1", id],
    ({ id, providerId, kind }) => [
      `INSERT INTO capacity_slot (id, service_id, provider_id, kind, on_date, part, capacity, used) VALUES (?, ?, ?, ?, ?, ?, 4, ?)
        ON DUPLICATE KEY UPDATE used = VALUES(used)`,
      ...[newId(), id, providerId, kind, date(), kind === 'meal' ? 'lunch' : 'morning', below(5)],
    ],
    ({ caregiverId }) => [
      'INSERT IGNORE INTO caregiver_shift (caregiver_id, on_date, from_minute, to_minute) VALUES (?, ?, 480, ?)',
      ...[caregiverId, date(), 540 + 15 * below(20)],
    ],
  ];
  for (let count = 0; count < 300; count += 1) {
    const service = services[below(services.length)]!;
    await change(service.id, changes[below(changes.length)]!(service));
  }
  const last = await addService('meal');
  await seen('the last change', () => true, last, 5_000);

  const fresh = await loadFresh();
  for (const { id } of services) expect(index.entry(id)).toEqual(fresh.get(id));
  let candidates = 0;
  for (let count = 0; count < 200; count += 1) {
    const query = randomQuery(below, date);
    const answer = index.top(query, START_WEIGHTS, 10);
    expect(answer).toEqual(fresh.top(query, START_WEIGHTS, 10));
    candidates += answer.candidates.length;
  }
  expect(candidates).toBeGreaterThan(100);
}, 60_000);

async function loadFresh(): Promise<ServiceIndex> {
  const horizon = { from: today, to: days.add(today, 14) };
  const all = await stack.app.get(ServiceFactsQuery).page('', 10_000, horizon);
  return ServiceIndex.build(all.map(({ entry }) => entry));
}

function randomQuery(below: (limit: number) => number, date: () => LocalDate): MatchQuery {
  const wanted: readonly Wanted[] = [
    { kind: 'residential', bedKinds: ['nursing', 'ordinary'], fromDate: today, nights: null },
    { kind: 'day_care', sessions: [{ date: date(), part: 'morning' }] },
    { kind: 'meal', portions: [{ date: date(), meal: 'lunch', quantity: 1 }] },
    { kind: 'home_care', visits: [{ date: date(), durationMin: 60, caregiverSex: 'any' }] },
  ];
  return {
    wanted: wanted[below(4)]!,
    point: below(4) ? { lng: 121.5 + below(100) / 1000, lat: 25 + below(100) / 1000 } : null,
    townCode: TOWNS[below(3)]!,
    level: below(3),
    sex: 'female',
    needs: below(3) ? 0 : 1,
    urgency: 'normal',
    priceLimitFen: below(2) ? null : 100 + below(900),
    towns: [],
    excludedServiceIds: [],
    excludedProviderIds: [],
    previousProviderIds: [],
    maxDistanceM: null,
    nowMs: Date.now(),
    seed: below(1000),
  };
}
