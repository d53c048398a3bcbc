import { eventually, TEST_TOWN } from '@yilian/testing';
import { newId } from '@yilian/kernel';
import { call, rest } from './http';
import { World } from './world';

const RULES = { climbSeconds: [1, 2], repeatSeconds: 1, phoneAfterSeconds: 30 };
const WELFARE = { climbSeconds: [1, 2], repeatSeconds: 1, dueSeconds: 60 };
const CALLS = 8;
jest.setTimeout(120_000);

interface Standing {
  readonly id: string;
  /** Steps that were taken, and how often the officer was told. */
  readonly step: number;
  readonly told: number;
}

describe('calls for help', () => {
  let world: World;
  let officer: string;
  beforeAll(async () => {
    world = await World.build();
    officer = newId();
    await world.read(
      "INSERT INTO account (id, login, password_hash, role) VALUES (?, ?, 'x', 'city_officer')",
      [officer, officer],
    );
    await world.read(
      `INSERT INTO setting_version (setting_key, version, valid_from, value)
       VALUES ('emergency.rules', 1, now(3), ?), ('emergency.welfare', 1, now(3), ?)`,
      [JSON.stringify(RULES), JSON.stringify(WELFARE)],
    );
    await world.start('api', 'worker');
  });
  afterAll(async () => world.close());

  const standings = async (ids: readonly string[]): Promise<Standing[]> =>
    world.read(
      `SELECT id, step, (SELECT COUNT(*) FROM message WHERE alert_id = sos_alert.id AND account_id = ?) AS told
         FROM sos_alert WHERE id IN (?) ORDER BY id`,
      [officer, ids],
    );
  /** Some families call for help at once; the ids of what came in. */
  async function raise(from: number): Promise<string[]> {
    const callers = world.city.families.slice(from, from + CALLS);
    const answers = await Promise.all(
      callers.map(async ({ token, olderPersonId }) =>
        call<{ id: string }>(`${world.stack.api.url}/v1/sos`, token, {
          key: newId(),
          body: { olderPersonId },
        }),
      ),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(callers.map(() => 'ok'));
    return answers.map(({ body }) => body!.id);
  }

  it('F2: climb on, each step told once, when the worker is killed before anybody was told', async () => {
    const raised = raise(0);
    await rest(20);
    await world.stack.worker.kill();
    const ids = await raised;
    await rest(3_000);
    const meanwhile = await standings(ids);
    const sinceMs = performance.now();
    await world.start('worker');
    const grown = async (): Promise<Standing[] | undefined> => {
      const now = await standings(ids);
      return now.every(({ step, told }) => step >= 3 && told >= 2) ? now : undefined;
    };
    const after = await eventually('everybody on duty was called again', grown, 30_000);
    const seconds = ((performance.now() - sinceMs) / 1000).toFixed(1);
    process.stdout.write(
      `F2 kill -9 worker after a call for help: ${ids.length} calls, again in ${seconds} s\n`,
    );
    expect(meanwhile.map(({ step }) => step)).toEqual(ids.map(() => 1));
    for (const { step, told } of after) expect(told).toBeLessThanOrEqual(step);
  });

  /** Meals of people who live alone that nobody received, each told twice; their deliveries. */
  async function missedMeals(): Promise<string[]> {
    const persons = world.city.families.map(({ olderPersonId }) => olderPersonId);
    await world.read('UPDATE older_person SET categories = ? WHERE id IN (?)', ['["lives_alone"]', persons]);
    const meal = { serviceId: newId(), providerId: newId(), date: world.city.date, meal: 'lunch' };
    for (const person of persons) {
      const [id, request] = [newId(), newId()];
      await world.read(
        `INSERT INTO meal_delivery (id, sheet_id, service_id, provider_id, request_id, older_person_id, on_date, meal, quantity,
           address_index, state) VALUES (?, ?, ?, ?, ?, ?, ?, 'lunch', 1, '', 'not_opened')`,
        [id, newId(), meal.serviceId, meal.providerId, request, person, meal.date],
      );
      const about = { deliveryId: id, requestId: request, olderPersonId: person, townCode: TEST_TOWN };
      const fact = JSON.stringify({ ...meal, ...about, state: 'not_opened', version: 2 });
      await world.read(
        "INSERT INTO outbox_fact (type, aggregate_id, payload) VALUES ('meals.delivery-changed.v1', ?, ?), ('meals.delivery-changed.v1', ?, ?)",
        [id, fact, id, fact],
      );
    }
    return persons;
  }

  it('F2: open one welfare check for each meal and climb on, whenever the worker is killed', async () => {
    const told = missedMeals();
    await rest(60);
    await world.stack.worker.kill();
    const persons = await told;
    await world.start('worker');
    const checks = await eventually(
      'each was called for twice',
      async () => {
        const rows = await world.read<{ delivery: string; step: number }>(
          'SELECT delivery_id AS delivery, step FROM welfare_check WHERE older_person_id IN (?)',
          [persons],
        );
        return rows.length >= persons.length && rows.every(({ step }) => step >= 2) ? rows : undefined;
      },
      30_000,
    );
    expect(new Set(checks.map(({ delivery }) => delivery)).size).toBe(persons.length);
    expect(checks).toHaveLength(persons.length);
  });

  it('F2 without stored work and the second look: nobody is called again', async () => {
    const ids = await raise(CALLS);
    await world.stack.worker.kill();
    await world.read("DELETE FROM outbox_fact WHERE type LIKE 'emergency.%'");
    await world.read("DELETE FROM work_item WHERE job = 'emergency.climb'");
    await world.read(
      "UPDATE schedule SET next_run_at = now(3) + INTERVAL 1 DAY WHERE name = 'emergency.reconcile'",
    );
    const before = await standings(ids);
    await world.start('worker');
    await rest(6_000);
    expect((await standings(ids)).map(({ step }) => step)).toEqual(before.map(({ step }) => step));
  });
});
