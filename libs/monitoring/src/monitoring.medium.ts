import { accountsRows, AccountsHttpModule, CreateAccounts } from '@yilian/accounts';
import { capacityRows } from '@yilian/capacity';
import { BedKind, BedState, type JobPayload, NO_TOWN, type RequestState, type Role } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { emergencyRows } from '@yilian/emergency';
import { newId } from '@yilian/kernel';
import { type JobItem } from '@yilian/platform';
import { peopleRows } from '@yilian/people';
import { requestsRows } from '@yilian/requests';
import { testStack, type TestStack } from '@yilian/testing';
import fc from 'fast-check';
import {
  MonitoringHttpModule,
  monitoringHandlers,
  monitoringRows,
  recountBeds,
  SnapshotQuery,
  TownPictureQuery,
} from './index';

const password = 'green kettle on sunday';
const NORTH = '440000001';
const SOUTH = '440000002';
const [CountBeds] = monitoringHandlers;

describe('the live picture', () => {
  let stack: TestStack;
  let counter = 0;

  beforeAll(async () => {
    stack = await testStack({
      rows: [
        ...accountsRows,
        ...peopleRows,
        ...capacityRows,
        ...requestsRows,
        ...dispatchRows,
        ...emergencyRows,
        ...monitoringRows,
      ],
      constraints: [
        `INSERT INTO area (code, kind, name_zh, name_en) VALUES ('${NORTH}', 'town', '北', 'North'), ('${SOUTH}', 'town', '南', 'South')`,
      ],
      imports: [MonitoringHttpModule, AccountsHttpModule],
      http: true,
    });
  });
  afterAll(async () => stack.close());

  const count = async (...moved: JobPayload<'monitoring.count-beds'>[]): Promise<void> => {
    const items: JobItem<'monitoring.count-beds'>[] = moved.map((payload) => ({
      id: newId(),
      aggregateId: payload.serviceId,
      payload,
    }));
    await stack.work.write(async (tx) => new CountBeds().handle(tx, items));
  };
  const addBed = async (
    id: string,
    townCode: string | null,
    kind: BedKind,
    state: BedState,
  ): Promise<void> => {
    await stack.work.write(async (tx) =>
      tx.execute(
        'INSERT INTO bed (id, service_id, provider_id, town_code, room, number, kind, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        [id, newId(), newId(), townCode, '1', '1', kind, state],
      ),
    );
  };
  const ask = async (
    state: RequestState,
    townCode: string,
    submittedAt = '2026-11-20 01:00:00.000',
    olderPersonId = newId(),
  ): Promise<string> => {
    const id = newId();
    counter += 1;
    await stack.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, town_code, level, sex,
                                   need_mask, priority, town_preference, units, first_date, submitted_at, state_since)
         VALUES (?, ?, ?, ?, 'meal', 'normal', ?, ?, 1, 'female', 0, 0, '[]', '{}', '2026-12-01', ?, now(3))`,
        [id, `R${counter}`, olderPersonId, newId(), state, townCode, submittedAt],
      ),
    );
    return id;
  };
  const offer = async (requestId: string, secondsLeft: number, providerId = newId()): Promise<string> => {
    const id = newId();
    await stack.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, offer_rank, score, sent_at, expires_at)
         VALUES (?, ?, ?, ?, ?, 1, 1, now(3), now(3) + INTERVAL ? SECOND)`,
        [id, requestId, providerId, newId(), newId(), secondsLeft],
      ),
    );
    return id;
  };
  const signIn = async (role: Role, townCode: string | null = null): Promise<string> => {
    counter += 1;
    const login = `officer${counter}`;
    await stack.app.get(CreateAccounts).execute([{ login, password, role, townCode }]);
    const answer = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password },
    });
    return answer.json<{ accessToken: string }>().accessToken;
  };
  const get = async (url: string, token: string) =>
    stack.app.inject({ url, headers: { authorization: `Bearer ${token}` } });

  it('counts beds like a recount does, however their moves are packed and whoever counts beside', async () => {
    const towns = [NORTH, SOUTH, null] as const;
    const life = fc.record({
      town: fc.constantFrom(...towns),
      kind: fc.constantFrom(...BedKind.options),
      states: fc.array(fc.constantFrom(...BedState.options), { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 12 }), async (lives) => {
        const moved: JobPayload<'monitoring.count-beds'>[] = [];
        for (const { town, kind, states } of lives) {
          await addBed(newId(), town, kind, states.at(-1)!);
          states.forEach((to, step) => {
            const from = states[step - 1] ?? null;
            if (from !== to) {
              moved.push({
                serviceId: newId(),
                townCode: town ?? NO_TOWN,
                moves: [{ bedKind: kind, from, to, count: 1 }],
              });
            }
          });
        }
        // Two workers, the later moves first.
        const half = moved.length >> 1;
        await Promise.all([count(...moved.slice(half)), count(...moved.slice(0, half))]);
        expect(await recountBeds(stack.database)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('is found wrong by the recount when a move was not counted', async () => {
    const before = await recountBeds(stack.database);
    expect(before).toEqual([]);
    await addBed(newId(), NORTH, 'dementia', 'closed');
    const [difference, ...others] = await recountBeds(stack.database);
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ townCode: NORTH, kind: 'dementia', state: 'closed' });
    expect(difference!.beds - difference!.counted).toBe(1);
  });

  it('shows the queue, the longest wait and the offers that run out', async () => {
    const early = await ask('offered', SOUTH, '2026-11-20 01:00:00.000');
    await ask('matching', SOUTH, '2026-11-20 02:00:00.000');
    await ask('booked', SOUTH, '2026-11-19 01:00:00.000');
    await offer(early, 30);
    await offer(early, 300);
    const picture = await stack.app.get(TownPictureQuery).fresh(SOUTH);
    expect(picture).toMatchObject({
      townCode: SOUTH,
      queueDepth: 2,
      oldestSince: '2026-11-20T01:00:00.000Z',
      offersRunningOut: 1,
    });
    expect(picture.requests).toMatchObject({ offered: 1, matching: 1, booked: 1, waiting: 0 });
  });

  it('gives snapshots of what a family and a provider follow', async () => {
    const [olderPersonId, providerId] = [newId(), newId()];
    const active = await ask('offered', NORTH, undefined, olderPersonId);
    await ask('cancelled', NORTH, undefined, olderPersonId);
    const open = await offer(active, 90, providerId);
    const snapshots = stack.app.get(SnapshotQuery);
    expect(await snapshots.of(`person.${olderPersonId}`)).toEqual({
      alerts: [],
      requests: [{ requestId: active, kind: 'meal', state: 'offered', version: 1 }],
    });
    expect(await snapshots.of(`provider.${providerId}`)).toMatchObject({
      offers: [{ offerId: open, requestId: active, state: 'open' }],
    });
    await expect(snapshots.of('supply')).rejects.toThrow();
  });

  it('is open to officers of the area; other towns do not exist for them', async () => {
    const [north, city, family] = await Promise.all([
      signIn('town_officer', NORTH),
      signIn('city_officer'),
      signIn('family'),
    ]);
    const answers = [
      [north, `towns/${NORTH}`, 200],
      [north, `towns/${SOUTH}`, 404],
      [north, 'summary', 403],
      [city, `towns/${SOUTH}`, 200],
      [city, 'towns/440000099', 404],
      [city, 'towns/nowhere', 400],
      [city, 'summary', 200],
      [family, `towns/${NORTH}`, 403],
    ] as const;
    for (const [token, path, status] of answers) {
      expect((await get(`/v1/monitor/${path}`, token)).statusCode).toBe(status);
    }
    const [foreign, missing] = [
      (await get(`/v1/monitor/towns/${SOUTH}`, north)).json<object>(),
      (await get('/v1/monitor/towns/440000099', north)).json<object>(),
    ];
    expect({ ...foreign, correlationId: '' }).toEqual({ ...missing, correlationId: '' });
    const summary = (await get('/v1/monitor/summary', city)).json<{ total: object; towns: unknown[] }>();
    expect(summary.towns).toHaveLength(2);
    expect(summary.total).toHaveProperty('queueDepth');
  });
});
