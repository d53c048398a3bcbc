import { newId } from '@yilian/kernel';
import { eventually, TEST_TOWN } from '@yilian/testing';
import { midTransaction } from './held-rows';
import { World } from './world';

jest.setTimeout(120_000);

/** What became of a visit that nobody came to: its state, and how often its story and its agency heard of it. */
interface Heard {
  readonly state: string;
  readonly misses: number;
  readonly told: number;
}
const ONCE: Heard = { state: 'missed', misses: 1, told: 1 };

describe('visits that nobody came to', () => {
  let world: World;
  let agency: { providerId: string; managerId: string; caregiverId: string };
  beforeAll(async () => {
    world = await World.build({ city: { families: 1, kitchens: 1 } });
    const { accountId: managerId, serviceId } = world.city.kitchens[0]!;
    const [service] = await world.read<{ providerId: string }>(
      'SELECT provider_id AS providerId FROM service WHERE id = ?',
      [serviceId],
    );
    const { providerId } = service!;
    agency = { providerId, managerId, caregiverId: newId() };
    await world.read(
      `INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex, account_id)
       VALUES (?, ?, ?, 'x', 'female', ?)`,
      [agency.caregiverId, providerId, serviceId, newId()],
    );
    await world.start('worker');
  });
  afterAll(async () => world.close());

  /** Visits that began long ago, a minute apart, so that they are looked after in this order. */
  async function miss(ids: readonly string[]): Promise<void> {
    for (const [index, id] of ids.entries()) {
      const begun = `now(3) - INTERVAL ${40 - index} MINUTE`;
      await world.read(
        `INSERT INTO visit (id, request_id, hold_id, on_date, ordinal, provider_id, older_person_id, town_code,
           caregiver_id, from_minute, to_minute, starts_at, ends_at)
         VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, 0, 60, ${begun}, ${begun} + INTERVAL 1 HOUR)`,
        [
          ...[id, newId(), newId(), world.city.date, agency.providerId],
          ...[world.city.families[0]!.olderPersonId, TEST_TOWN, agency.caregiverId],
        ],
      );
    }
  }
  async function heard(id: string): Promise<Heard> {
    const [row] = await world.read<Heard>(
      `SELECT v.state,
              (SELECT COUNT(*) FROM visit_event WHERE visit_id = v.id AND event = 'miss') AS misses,
              (SELECT COUNT(*) FROM message WHERE request_id = v.request_id AND account_id = ?) AS told
         FROM visit AS v WHERE v.id = ?`,
      [agency.managerId, id],
    );
    return row!;
  }
  const isTold = async (id: string): Promise<unknown> =>
    eventually('the agency was told', async () => (await heard(id)).told > 0, 30_000);

  /** The second of three is moved, and its story is not written yet: there the worker dies, and another one begins. */
  async function killAtTheSecond(): Promise<string[]> {
    const ids = [newId(), newId(), newId()];
    const { worker } = world.stack;
    await midTransaction(
      world,
      async () => miss(ids),
      async () => worker.kill(),
      `INSERT INTO visit_event (visit_id, seq, event, to_state) VALUES ('${ids[1]!}', 2, 'held', 'missed')`,
    );
    await world.start('worker');
    await isTold(ids[2]!);
    return ids;
  }

  it('F2: raise one alarm each when the worker is killed in the middle of one', async () => {
    const sinceMs = performance.now();
    const [first, second, third] = await killAtTheSecond();
    await isTold(second!);
    const seconds = ((performance.now() - sinceMs) / 1000).toFixed(1);
    process.stdout.write(`F2 kill -9 worker in the middle of an alarm: 3 visits, told in ${seconds} s\n`);
    for (const id of [first!, second!, third!]) expect(await heard(id)).toEqual(ONCE);
  });

  it('F2 without the transaction of a visit: the alarm is lost', async () => {
    await world.read('ALTER TABLE visit ENGINE = MyISAM');
    const [first, second] = await killAtTheSecond();
    expect(await heard(first!)).toEqual(ONCE);
    expect(await heard(second!)).toEqual({ state: 'missed', misses: 0, told: 0 });
  });
});
