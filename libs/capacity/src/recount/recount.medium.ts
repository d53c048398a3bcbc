import { type WantedUnits } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { providersRows } from '@yilian/providers';
import { testStack, type TestStack } from '@yilian/testing';
import { Capacity, CapacityModule, capacityRows, CreateCapacity, recount } from '../index';

const DAY = '2098-03-01';

let stack: TestStack;

/** One of everything, held: a portion, a stay of three nights, a stay without an end and a visit. */
beforeEach(async () => {
  stack = await testStack({ rows: [...providersRows, ...capacityRows], imports: [CapacityModule] });
  const create = stack.app.get(CreateCapacity);
  const services = { meal: newId(), residential: newId(), home_care: newId() };
  const caregiverId = newId();
  await stack.work.write(async (tx) => {
    const providerId = newId();
    await tx.execute("INSERT INTO provider (id, name, address) VALUES (?, 'Test Provider', '')", [
      providerId,
    ]);
    for (const [kind, id] of Object.entries(services)) {
      await tx.execute("INSERT INTO service (id, provider_id, kind, price_unit) VALUES (?, ?, ?, 'day')", [
        id,
        providerId,
        kind,
      ]);
    }
    await tx.execute(
      "INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex) VALUES (?, ?, ?, '', 'female')",
      [caregiverId, providerId, services.home_care],
    );
    const slot = {
      serviceId: services.meal,
      date: DAY,
      part: 'lunch',
      capacity: 9,
      outOfService: 2,
    } as const;
    await create.slots(tx, [{ ...slot, id: newId(), cutoffAt: null }]);
    const bed = { serviceId: services.residential, room: '1', kind: 'nursing', sexRule: 'any' } as const;
    await create.beds(tx, [
      { ...bed, id: newId(), number: '1', state: 'vacant' },
      { ...bed, id: newId(), number: '2', state: 'vacant' },
      { ...bed, id: newId(), number: '3', state: 'occupied' },
      { ...bed, id: newId(), number: '4', state: 'closed' },
    ]);
    await create.shifts(tx, [
      { caregiverId, serviceId: services.home_care, date: DAY, fromMinute: 480, toMinute: 720 },
    ]);
    const stay = (nights: number | null): WantedUnits => ({
      kind: 'residential',
      bedKinds: ['nursing'],
      sex: 'male',
      fromDate: DAY,
      nights,
    });
    const wishes: [string, WantedUnits][] = [
      [services.meal, { kind: 'meal', portions: [{ date: DAY, meal: 'lunch', quantity: 3 }] }],
      [services.residential, stay(3)],
      [services.residential, stay(null)],
      [
        services.home_care,
        {
          kind: 'home_care',
          visits: [{ date: DAY, fromMinute: 480, toMinute: 600, durationMinutes: 30 }],
          skillMask: 0,
          caregiverSex: 'any',
        },
      ],
    ];
    await stack.app.get(Capacity).hold(
      tx,
      wishes.map(([serviceId, units]) => ({
        holdId: newId(),
        offerId: newId(),
        requestId: newId(),
        serviceId,
        townCode: '990000001',
        units,
        untilAt: new Date('2099-01-01T00:00:00Z'),
      })),
    );
  });
});
afterEach(async () => stack.close());

it('counts the same from the ledger and from the tables', async () => {
  const { ledger, tables, differences } = await recount(stack.database);
  expect(differences).toEqual([]);
  expect(tables).toEqual(ledger);
  expect(ledger).toEqual({
    bed_night: { total: 3, free: 0, held: 3, taken: 0, out: 0 },
    bed_open: { total: 4, free: 1, held: 1, taken: 1, out: 1 },
    slot: { total: 9, free: 4, held: 3, taken: 0, out: 2 },
    quarter: { total: 16, free: 13, held: 3, taken: 0, out: 0 },
  });
});

/** What somebody with a database client could do, and which checks must notice. */
const tampering: readonly [string, string, readonly string[]][] = [
  [
    'a portion more used',
    'UPDATE capacity_slot SET used = used + 1',
    ['ledger-equals-tables', 'slot-used-by-holds'],
  ],
  [
    'more portions used than there are',
    'UPDATE capacity_slot SET used = 8',
    ['slot-not-oversold', 'slot-used-by-holds'],
  ],
  ['a night lost', `DELETE FROM bed_night WHERE night = '${DAY}'`, ['ledger-equals-tables', 'stay-whole']],
  [
    'a hold undone without its nights',
    "UPDATE capacity_hold SET state = 'void' WHERE nights IS NOT NULL",
    ['hold-resolved-once', 'ledger-equals-tables', 'night-has-a-stay'],
  ],
  [
    'a second guest in the bed',
    `UPDATE capacity_hold a JOIN capacity_hold b ON a.bed_id <> b.bed_id AND a.nights IS NULL AND b.nights IS NOT NULL
        SET a.bed_id = b.bed_id`,
    ['open-stay-on-its-bed', 'stays-apart'],
  ],
  [
    'an open bed forgotten',
    'UPDATE bed SET open_from = NULL',
    ['ledger-equals-tables', 'open-stay-on-its-bed'],
  ],
  [
    'a shift shortened under a visit',
    'UPDATE caregiver_shift SET from_minute = 495',
    ['quarter-within-a-shift'],
  ],
  [
    'a visit undone without its hours',
    "UPDATE capacity_hold SET state = 'expired' WHERE kind = 'home_care'",
    ['hold-resolved-once', 'quarter-has-a-visit'],
  ],
  [
    'a hold without a trace',
    "DELETE FROM capacity_ledger WHERE unit = 'slot' AND reason = 'hold'",
    ['hold-in-the-ledger'],
  ],
  [
    'more given back than was there',
    `INSERT INTO capacity_ledger (hold_id, service_id, unit, pool_id, from_bucket, to_bucket, quantity, reason)
      SELECT NULL, service_id, unit, pool_id, 'held', 'free', 99, 'void' FROM capacity_ledger WHERE unit = 'slot' LIMIT 1`,
    ['ledger-equals-tables', 'never-below-zero'],
  ],
];

it.each(tampering)('notices %s', async (_what, sql, expected) => {
  await stack.work.write(async (tx) => tx.execute(sql));
  const { differences } = await recount(stack.database);
  expect(differences.map((one) => one.check)).toEqual(expect.arrayContaining([...expected]));
});
