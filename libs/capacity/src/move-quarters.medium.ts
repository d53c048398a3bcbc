import { newId, seededRandom } from '@yilian/kernel';
import { providersRows } from '@yilian/providers';
import { requestsRows } from '@yilian/requests';
import { bareService, daysAhead, TEST_TOWN, testStack, type TestStack } from '@yilian/testing';
import {
  Capacity,
  capacityConstraints,
  CapacityModule,
  capacityRows,
  CreateCapacity,
  MoveDay,
  recount,
} from './index';
import { MoveQuarters } from './steps/move-quarters.use-case';
import { CaregiverTimeStore } from './store/caregiver-time.store';
import { selectIn } from './store/bulk.store';
import { type HeldQuarter, quartersOf } from './store/held-quarters.store';
import { HoldStore } from './store/hold.store';

const DATE = daysAhead(10);
const ROUNDS = 80;
const OPENS = 480;
const QUARTERS = 24;

let stack: TestStack;
beforeAll(async () => {
  stack = await testStack({
    rows: [...providersRows, ...capacityRows, ...requestsRows],
    constraints: capacityConstraints,
    imports: [CapacityModule],
  });
});
afterAll(async () => stack.close());

/** Three caregivers who work six hours. */
async function agency(): Promise<{ serviceId: string; team: string[] }> {
  const { providerId, serviceId } = await bareService(stack, 'home_care');
  const team = [newId(), newId(), newId()];
  await stack.work.write(async (tx) => {
    for (const id of team)
      await tx.execute(
        "INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex) VALUES (?, ?, ?, '', 'female')",
        [id, providerId, serviceId],
      );
    const hours = { serviceId, date: DATE, fromMinute: OPENS, toMinute: OPENS + QUARTERS * 15 };
    await stack.app.get(CreateCapacity).shifts(
      tx,
      team.map((caregiverId) => ({ ...hours, caregiverId })),
    );
  });
  return { serviceId, team };
}

const requestOf = new Map<string, string>();

/** A visit of half an hour at some time of the day. */
async function visit(serviceId: string, isBooked = true): Promise<string> {
  const [holdId, requestId] = [newId(), newId()];
  requestOf.set(holdId, requestId);
  await stack.work.write(async (tx) => {
    const capacity = stack.app.get(Capacity);
    const [outcome] = await capacity.hold(tx, [
      {
        ...{ holdId, offerId: newId(), requestId, serviceId, townCode: TEST_TOWN },
        units: {
          ...{ kind: 'home_care', skillMask: 0, caregiverSex: 'any' },
          visits: [{ date: DATE, fromMinute: OPENS, toMinute: 840, durationMinutes: 30 }],
        },
        untilAt: new Date('2099-01-01T00:00:00Z'),
      },
    ]);
    expect(outcome!.held).toBe(true);
    if (isBooked) await capacity.confirm(tx, [holdId]);
  });
  return holdId;
}
const quartersNow = async (): Promise<unknown> =>
  stack.database.query('SELECT * FROM caregiver_quarter ORDER BY caregiver_id, quarter_at');

/** Bookings whose visits were told to follow since the last look. */
async function toldToFollow(): Promise<Set<string>> {
  const type = 'capacity.hours-moved.v1';
  const rows = await stack.database.read<{ id: string }>(
    'SELECT aggregate_id AS id FROM outbox_fact WHERE type = ?',
    [type],
  );
  await stack.database.query('DELETE FROM outbox_fact WHERE type = ?', [type]);
  return new Set(rows.map(({ id }) => id));
}

it('moves of a day are written whole or not at all, and the books agree after each', async () => {
  const { serviceId, team } = await agency();
  const holds: string[] = [];
  for (let count = 0; count < 9; count += 1) holds.push(await visit(serviceId));
  const random = seededRandom(7);
  const below = (most: number): number => Math.floor(random() * most);
  const outcomes = { moved: 0, refused: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const chosen = holds.filter(() => random() < 0.25);
    const quarters = chosen.flatMap((holdId) => {
      const [caregiverId, first] = [team[below(team.length)]!, below(QUARTERS - 2)];
      return [0, 1].map((next) => ({
        ...{ holdId, caregiverId, minute: OPENS + (first + next) * 15, travel: false },
      }));
    });
    const before = await quartersNow();
    const done = await stack.work
      .write(async (tx) =>
        stack.app.get(MoveDay).execute(tx, { serviceId, date: DATE, holds: chosen, quarters }),
      )
      .then(() => true)
      .catch((error: unknown) => {
        expect(String(error)).toMatch('Overtaken');
        return false;
      });
    outcomes[done ? 'moved' : 'refused'] += 1;
    expect(await toldToFollow()).toEqual(new Set(done ? chosen.map((holdId) => requestOf.get(holdId)) : []));
    if (!done) expect(await quartersNow()).toEqual(before);
    expect((await recount(stack.database)).differences).toEqual([]);
  }
  expect(outcomes.moved).toBeGreaterThan(10);
  expect(outcomes.refused).toBeGreaterThan(10);
});

describe('a move is not written', () => {
  let serviceId: string;
  beforeEach(async () => {
    ({ serviceId } = await agency());
  });
  afterEach(async () => expect((await recount(stack.database)).differences).toEqual([]));

  const held = async (holdId: string): Promise<HeldQuarter[]> =>
    stack.work.write(async (tx) => quartersOf(tx, [holdId]));
  const leaving = (holdId: string, left: readonly HeldQuarter[]) => ({
    ...{ holdId, serviceId, state: 'confirmed' as const, left, taken: left },
  });

  it('over hours that belong to another visit', async () => {
    const [mine, other] = [await visit(serviceId), await visit(serviceId)];
    const move = leaving(mine, await held(other));
    const before = await quartersNow();
    const moved = stack.work.write(async (tx) => stack.app.get(MoveQuarters).write(tx, [move]));
    await expect(moved).rejects.toThrow('Overtaken');
    expect(await quartersNow()).toEqual(before);
  });

  it.each([
    ['nobody has accepted yet', false],
    ['was given back', true],
  ])('of a visit that %s', async (_what, isBooked) => {
    const holdId = await visit(serviceId, isBooked);
    if (isBooked)
      await stack.work.write(async (tx) => stack.app.get(Capacity).resolve(tx, [holdId], 'released'));
    const before = await quartersNow();
    const day = { serviceId, date: DATE, holds: [holdId], quarters: [] };
    const moved = stack.work.write(async (tx) => stack.app.get(MoveDay).execute(tx, day));
    await expect(moved).rejects.toThrow('Overtaken');
    expect(await quartersNow()).toEqual(before);
  });

  it('when a diary was written since it was read, also where the servers share no locks', async () => {
    const holdId = await visit(serviceId);
    const move = leaving(holdId, await held(holdId));
    let rival: (() => Promise<unknown>) | undefined = async () =>
      stack.work.write(async (tx) =>
        tx.execute('UPDATE caregiver_diary SET version = version + 1 WHERE service_id = ?', [serviceId]),
      );
    class UnlockedDiaries extends CaregiverTimeStore {
      protected override async readDiaries(...[tx, ids]: Parameters<CaregiverTimeStore['readDiaries']>) {
        const diaries = await selectIn<{ caregiver_id: string; version: number }>(
          tx,
          'SELECT caregiver_id, version FROM caregiver_diary WHERE caregiver_id IN (?)',
          ids,
        );
        await rival?.();
        rival = undefined;
        return diaries;
      }
    }
    const quarters = new MoveQuarters(new HoldStore(), new UnlockedDiaries());
    let attempts = 0;
    await stack.work.write(async (tx) => {
      attempts += 1;
      await quarters.write(tx, [move]);
    });
    expect(attempts).toBe(2);
  });
});
