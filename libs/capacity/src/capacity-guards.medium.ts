import { type WantedUnits } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { providersRows } from '@yilian/providers';
import { bareService, Meeting, testStack, type TestStack } from '@yilian/testing';
import { capacityConstraints } from './store/constraints.row';
import { Capacity, CapacityModule, capacityRows, CreateCapacity, recount } from './index';
import { BedStore } from './store/bed.store';
import { insertRows, selectIn } from './store/bulk.store';
import { CaregiverTimeStore } from './store/caregiver-time.store';
import { CityClock } from './store/clock.query';
import { HoldStore } from './store/hold.store';
import { SlotStore } from './store/slot.store';

/**
 * Negative controls: the races of `capacity.medium.ts` against stores whose guards were taken away. They must oversell,
 * and the recount must say so; otherwise those races prove nothing.
 */
const DAY = '2098-03-01';
const RIVALS = 200;

/** So that each of the first rivals sees the same free units. */
let meeting: Meeting;

async function readTogether<Row>(tx: Tx, sql: string, ids: readonly string[]): Promise<Row[]> {
  const rows = await selectIn<Row>(tx, sql, ids);
  await meeting.join();
  return rows;
}

/** Reads without a lock; the guard of the write stays. */
class UnlockedSlots extends SlotStore {
  protected override async read(tx: Tx, ids: readonly string[]) {
    return readTogether<Awaited<ReturnType<SlotStore['read']>>[number]>(
      tx,
      `SELECT id, service_id, on_date, part, capacity, used, out_of_service, closed, version, 0 AS cut_off
         FROM capacity_slot WHERE id IN (?)`,
      ids,
    );
  }
}

/** Counts, then writes. */
class NaiveSlots extends UnlockedSlots {
  protected override async use(tx: Tx, sums: readonly (readonly [string, number])[]): Promise<void> {
    for (const [id, quantity] of sums) {
      await tx.execute('UPDATE capacity_slot SET used = used + ? WHERE id = ?', [quantity, id]);
    }
  }
}

class NaiveBeds extends BedStore {
  protected override async read(tx: Tx, ids: readonly string[]) {
    return readTogether<Awaited<ReturnType<BedStore['read']>>[number]>(
      tx,
      'SELECT id, service_id, kind, sex_rule, state, open_from, version FROM bed WHERE id IN (?)',
      ids,
    );
  }
  protected override async claimNights(
    tx: Tx,
    nights: readonly (readonly [string, string, string])[],
  ): Promise<void> {
    await insertRows(tx, 'bed_night (bed_id, night, hold_id)', nights);
  }
  protected override async write(): Promise<void> {}
}

class NaiveCaregivers extends CaregiverTimeStore {
  protected override async readDiaries(tx: Tx, ids: readonly string[]) {
    return readTogether<{ caregiver_id: string; version: number }>(
      tx,
      'SELECT caregiver_id, version FROM caregiver_diary WHERE caregiver_id IN (?)',
      ids,
    );
  }
  override async turnPage(): Promise<void> {}
}

let stack: TestStack;
let create: CreateCapacity;

const capacityOf = (slots: SlotStore, beds: BedStore, caregivers: CaregiverTimeStore): Capacity =>
  new Capacity(slots, beds, caregivers, new HoldStore(), stack.app.get(CityClock));

async function freshStack(constraints: readonly string[]): Promise<void> {
  stack = await testStack({
    rows: [...providersRows, ...capacityRows],
    constraints,
    imports: [CapacityModule],
    env: { DATABASE_POOL: '32' },
  });
  create = stack.app.get(CreateCapacity);
  meeting = new Meeting(12);
}

async function service(
  kind: WantedUnits['kind'],
  fill: (tx: Tx, serviceId: string) => Promise<void>,
): Promise<string> {
  const { serviceId } = await bareService(stack, kind);
  await stack.work.write(async (tx) => fill(tx, serviceId));
  return serviceId;
}

const kitchen = async (portions: number): Promise<string> =>
  service('meal', async (tx, serviceId) =>
    create.slots(tx, [
      {
        id: newId(),
        serviceId,
        date: DAY,
        part: 'lunch',
        capacity: portions,
        outOfService: 0,
        cutoffAt: null,
      },
    ]),
  );

const LUNCH: WantedUnits = { kind: 'meal', portions: [{ date: DAY, meal: 'lunch', quantity: 1 }] };

async function winners(capacity: Capacity, serviceId: string, units: WantedUnits): Promise<number> {
  const answers = await Promise.allSettled(
    Array.from({ length: RIVALS }, async () =>
      stack.work.write(async (tx) =>
        capacity.hold(tx, [
          {
            holdId: newId(),
            offerId: newId(),
            requestId: newId(),
            serviceId,
            townCode: '990000001',
            units,
            untilAt: new Date('2099-01-01T00:00:00Z'),
          },
        ]),
      ),
    ),
  );
  return answers.filter((one) => one.status === 'fulfilled' && one.value[0]!.held).length;
}

const broken = async (): Promise<string[]> => [
  ...new Set((await recount(stack.database)).differences.map((difference) => difference.check)),
];

afterEach(async () => stack.close());

describe('without a guard', () => {
  beforeEach(async () => freshStack([]));

  it('portions are sold that do not exist', async () => {
    const naive = capacityOf(new NaiveSlots(), new BedStore(), new CaregiverTimeStore());
    expect(await winners(naive, await kitchen(7), LUNCH)).toBeGreaterThan(7);
    expect(await broken()).toContain('slot-not-oversold');
  });

  it('a bed gets two people for the same night', async () => {
    await stack.work.write(async (tx) => tx.execute('ALTER TABLE bed_night DROP PRIMARY KEY'));
    const home = await service('residential', async (tx, serviceId) =>
      create.beds(tx, [
        { id: newId(), serviceId, room: '1', number: '1', kind: 'nursing', sexRule: 'any', state: 'vacant' },
      ]),
    );
    const naive = capacityOf(new SlotStore(), new NaiveBeds(), new CaregiverTimeStore());
    const units = {
      kind: 'residential',
      bedKinds: ['nursing'],
      sex: 'female',
      fromDate: DAY,
      nights: 3,
    } as const;
    expect(await winners(naive, home, { ...units, bedKinds: [...units.bedKinds] })).toBeGreaterThan(1);
    expect(await broken()).toEqual(expect.arrayContaining(['night-given-once', 'stays-apart']));
  });

  it('a caregiver is sent to two people at once', async () => {
    await stack.work.write(async (tx) => tx.execute('ALTER TABLE caregiver_quarter DROP PRIMARY KEY'));
    const agency = await service('home_care', async (tx, serviceId) => {
      const caregiverId = newId();
      await tx.execute(
        `INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex)
          SELECT ?, provider_id, id, '', 'female' FROM service WHERE id = ?`,
        [caregiverId, serviceId],
      );
      await create.shifts(tx, [{ caregiverId, serviceId, date: DAY, fromMinute: 480, toMinute: 720 }]);
    });
    const naive = capacityOf(new SlotStore(), new BedStore(), new NaiveCaregivers());
    const won = await winners(naive, agency, {
      kind: 'home_care',
      visits: [{ date: DAY, fromMinute: 540, toMinute: 555, durationMinutes: 15 }],
      skillMask: 0,
      caregiverSex: 'any',
    });
    expect(won).toBeGreaterThan(1);
    expect(await broken()).toContain('quarter-given-once');
  });
});

describe('without the lock, but with the guard', () => {
  beforeEach(async () => freshStack(capacityConstraints));

  it('nothing is sold twice, as on several servers that share no locks', async () => {
    const unlocked = capacityOf(new UnlockedSlots(), new BedStore(), new CaregiverTimeStore());
    expect(await winners(unlocked, await kitchen(7), LUNCH)).toBe(7);
    expect(await broken()).toEqual([]);
  });
});
