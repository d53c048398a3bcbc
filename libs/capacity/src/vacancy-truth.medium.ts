import { type Principal, Settings } from '@yilian/platform';
import { type BedBoard } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { careHome, StayStage } from '@yilian/testing';
import { CapacityHttpModule } from './index';
import { RecountTrust } from './recount-trust/recount-trust.job';
import { RemindVacancy } from './remind-vacancy/remind-vacancy.job';

let stage: StayStage;
let home: { serviceId: string; providerId: string };
let manager: Principal;

beforeAll(async () => {
  stage = await StayStage.begins([CapacityHttpModule]);
}, 120_000);
afterAll(async () => stage.stack.close());
beforeEach(async () => {
  home = await careHome(stage.stack, 2);
  manager = stage.managerOf(home);
});

const sql = async <Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  stage.stack.database.query<Row>(text, parameters);

/** Offers that ended so, sent so many days ago. */
async function offers(
  state: string,
  count: number,
  daysAgo = 1,
  reason: string | null = null,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await sql(
      `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, state, decline_reason, offer_rank, score,
         sent_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1, now(3) - INTERVAL ? DAY, now(3))`,
      [newId(), newId(), home.providerId, home.serviceId, newId(), state, reason, daysAgo],
    );
  }
}
const truth = async (): Promise<BedBoard['truth']> => {
  await stage.stack.app.get(RecountTrust).run();
  const { body } = await stage.ask<BedBoard>(manager, 'GET', `/v1/services/${home.serviceId}/board`);
  return body.truth;
};
const told = async (): Promise<number> =>
  (
    await sql("SELECT 1 FROM outbox_fact WHERE type = 'capacity.vacancy-stale.v1' AND aggregate_id = ?", [
      home.serviceId,
    ])
  ).length;
const remind = async (): Promise<void> => stage.stack.app.get(RemindVacancy).run();
const remindFrom = async (minute: number): Promise<void> => {
  const settings = stage.stack.app.get(Settings);
  const { value } = await settings.get('capacity.vacancy');
  await stage.stack.work.write(async (tx) =>
    settings.put(tx, 'capacity.vacancy', { ...value, remindMinute: minute }, 'a test'),
  );
};

describe('trust in the numbers', () => {
  it('is what became of the offers of the window, with its parts shown', async () => {
    await offers('accepted', 10);
    await offers('declined', 2, 1, 'no_unit');
    await offers('declined', 1, 1, 'no_staff');
    await offers('expired', 2);
    await offers('expired', 50, 400);
    expect(await truth()).toEqual({
      ...{ trust: 0.725, grade: 'medium', windowDays: 90 },
      ...{ noRoom: { count: 2, of: 15 }, silent: { count: 2, of: 15 }, moved: { count: 0, of: 10 } },
    });
    const [row] = await sql<{ trust: number }>('SELECT vacancy_trust AS trust FROM provider WHERE id = ?', [
      home.providerId,
    ]);
    expect(row!.trust).toBe(0.725);
  });

  it('is told to matching once, not every hour', async () => {
    await offers('accepted', 3);
    const changes = async (): Promise<number> =>
      (
        await sql(
          "SELECT 1 FROM outbox_fact WHERE type = 'providers.service-changed.v1' AND aggregate_id = ?",
          [home.serviceId],
        )
      ).length;
    await truth();
    await truth();
    expect(await changes()).toBe(1);
  });
});

describe('managers are asked to look at their numbers', () => {
  it('once a day, not before the hour of the setting', async () => {
    await remindFrom(1_439);
    const nearMidnight = new Date().getUTCHours() === 15 && new Date().getUTCMinutes() === 59;
    await remind();
    expect(await told()).toBe(nearMidnight ? 1 : 0);
    await remindFrom(0);
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await told()).toBe(1);
  });

  it('not those who looked, nor homes that take nobody', async () => {
    await sql('UPDATE service SET vacancy_confirmed_at = now(3) WHERE id = ?', [home.serviceId]);
    await remind();
    expect(await told()).toBe(0);
    await sql("UPDATE service SET vacancy_confirmed_at = NULL, state = 'closed' WHERE id = ?", [
      home.serviceId,
    ]);
    await remind();
    expect(await told()).toBe(0);
  });
});
