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

/** A visit of half an hour at some time of the day. */
async function visit(serviceId: string): Promise<string> {
  const holdId = newId();
  await stack.work.write(async (tx) => {
    const capacity = stack.app.get(Capacity);
    const [outcome] = await capacity.hold(tx, [
      {
        ...{ holdId, offerId: newId(), requestId: newId(), serviceId, townCode: TEST_TOWN },
        units: {
          ...{ kind: 'home_care', skillMask: 0, caregiverSex: 'any' },
          visits: [{ date: DATE, fromMinute: OPENS, toMinute: 840, durationMinutes: 30 }],
        },
        untilAt: new Date('2099-01-01T00:00:00Z'),
      },
    ]);
    expect(outcome!.held).toBe(true);
    await capacity.confirm(tx, [holdId]);
  });
  return holdId;
}
const quartersNow = async (): Promise<unknown> =>
  stack.database.query('SELECT * FROM caregiver_quarter ORDER BY caregiver_id, quarter_at');

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
    if (!done) expect(await quartersNow()).toEqual(before);
    expect((await recount(stack.database)).differences).toEqual([]);
  }
  expect(outcomes.moved).toBeGreaterThan(10);
  expect(outcomes.refused).toBeGreaterThan(10);
});
