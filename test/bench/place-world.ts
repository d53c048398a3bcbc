import { accountsConstraints, accountsRows } from '@yilian/accounts';
import { capacityConstraints, CapacityModule, capacityReactions, capacityRows } from '@yilian/capacity';
import { type SettingKey } from '@yilian/contracts';
import { dispatchHandlers, DispatchModule, dispatchReactions, dispatchRows } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import { LiveIndex, matchingRows } from '@yilian/matching';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { WorkModule } from '@yilian/platform';
import { providersConstraints, providersReactions, providersRows } from '@yilian/providers';
import { requestsReactions, requestsRows } from '@yilian/requests';
import {
  daysAhead,
  eventually,
  idleHandlersExcept,
  kitchen,
  TEST_TOWN,
  testStack,
  type TestStack,
} from '@yilian/testing';

/** Jobs of other contexts do nothing here, for both sides. */
const others = idleHandlersExcept('dispatch');

/** A kitchen's slot, as the baseline needs it. */
export interface Kitchen {
  readonly serviceId: string;
  readonly providerId: string;
  readonly slotId: string;
}

export const LUNCH_ON = daysAhead(1);
const KITCHENS = 50;
const DAY = 86_400;

/** The worker's half of Yilian in this process: relay, queue, placer; on a database filled by these statements. */
export async function placingWorld(filled: readonly string[] = []): Promise<TestStack> {
  const stack = await testStack({
    rows: [
      ...accountsRows,
      ...capacityRows,
      ...dispatchRows,
      ...matchingRows,
      ...peopleRows,
      ...providersRows,
      ...requestsRows,
    ],
    constraints: [
      ...accountsConstraints,
      ...capacityConstraints,
      ...peopleConstraints,
      ...providersConstraints,
    ],
    imports: [
      WorkModule.forWorker({
        imports: [DispatchModule, CapacityModule, others.module],
        reactions: [capacityReactions, dispatchReactions, providersReactions, requestsReactions],
        handlers: [...dispatchHandlers, ...others.handlers],
        schedules: [],
      }),
    ],
    env: { LOG_LEVEL: 'error' },
    filled,
  });
  // Nobody answers here: a deadline of a day keeps the offers of one round out of the next.
  const patient = { residential: DAY, day_care: DAY, meal: DAY, home_care: DAY };
  await setting(stack, 'dispatch.rules', { windowSeconds: 0 });
  await setting(stack, 'dispatch.deadlines', { normal: patient, urgent: patient });
  // The baseline's facts lie in a table of the same shape: our relay must not carry them in its rounds.
  await stack.database.query('CREATE TABLE bench_outbox LIKE outbox_fact');
  return stack;
}

async function setting(stack: TestStack, key: SettingKey, value: object): Promise<void> {
  await stack.database.query(
    'INSERT INTO setting_version (setting_key, version, valid_from, value) VALUES (?, 1, now(3), ?)',
    [key, JSON.stringify(value)],
  );
}

/** Kitchens with more portions than anybody asks for. */
export async function openKitchens(stack: TestStack, portions: number): Promise<Kitchen[]> {
  for (let opened = 0; opened < KITCHENS; opened += 1) await kitchen(stack, LUNCH_ON, portions);
  return stack.database.read<Kitchen>(
    'SELECT id AS slotId, service_id AS serviceId, provider_id AS providerId FROM capacity_slot',
  );
}

/** Waits until the index of this process offers the kitchens. */
export async function known(stack: TestStack, kitchens: readonly Kitchen[]): Promise<void> {
  await stack.app.get(LiveIndex).ready();
  await eventually('the index knows the kitchens', () =>
    kitchens.every(({ serviceId }) => stack.app.get(LiveIndex).entry(serviceId) !== undefined),
  );
}

const NOBODY = '00000000-0000-7000-8000-000000000000';

const ROW = `(?, ?, ?, '${NOBODY}', 'meal', 'normal', 'submitted', '${TEST_TOWN}', 1, 'female', 0, 0, '[]', ?, ?, now(3), now(3))`;

/** Stores requests that look for lunch; with facts they are ours to place, without they are the baseline's. */
export async function submitMany(stack: TestStack, count: number, withFacts: boolean): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  const units = JSON.stringify({ kind: 'meal', portions: [{ date: LUNCH_ON, meal: 'lunch', quantity: 1 }] });
  await stack.work.write(async (tx) => {
    await tx.execute(
      `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, town_code, level, sex,
         need_mask, priority, town_preference, units, first_date, submitted_at, state_since)
       VALUES ${ids.map(() => ROW).join(', ')}`,
      ids.flatMap((id) => [id, id.slice(-12), id, units, LUNCH_ON]),
    );
    for (const id of withFacts ? ids : []) {
      const about = { requestId: id, olderPersonId: id, townCode: TEST_TOWN } as const;
      tx.record('requests.submitted.v1', id, { ...about, kind: 'meal', urgency: 'normal' });
    }
  });
  return ids;
}

/** Waits until every one of the requests has an open offer with a pending hold. */
export async function allOffered(stack: TestStack, ids: readonly string[]): Promise<void> {
  await eventually('all are offered', async () => (await offered(stack, ids)) === ids.length, 120_000);
}

/** True when every fact is told and nobody looks for a provider any more. */
export async function settled(stack: TestStack): Promise<boolean> {
  const [row] = await stack.database.read<{ n: number }>(
    `SELECT (SELECT COUNT(*) FROM outbox_fact) +
            (SELECT COUNT(*) FROM work_item WHERE state = 'queued' AND job = 'dispatch.place-request') AS n`,
  );
  return row!.n === 0;
}

/** How many of the requests have an open offer with a pending hold. */
async function offered(stack: TestStack, ids: readonly string[]): Promise<number> {
  const [row] = await stack.database.query<{ n: number }>(
    `SELECT COUNT(*) AS n FROM care_request AS r JOIN offer AS o ON o.request_id = r.id AND o.state = 'open'
       JOIN capacity_hold AS h ON h.offer_id = o.id AND h.state = 'pending'
      WHERE r.id IN (?) AND r.state = 'offered'`,
    [ids],
  );
  return row!.n;
}
