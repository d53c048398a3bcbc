import { eventually } from '@yilian/testing';
import { newId } from '@yilian/kernel';
import { call, rest } from './http';
import { World } from './world';

const RULES = { climbSeconds: [1, 2], repeatSeconds: 1, phoneAfterSeconds: 30 };
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
       VALUES ('emergency.rules', 1, now(3), ?)`,
      [JSON.stringify(RULES)],
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
