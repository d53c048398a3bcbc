import { capacityRows } from '@yilian/capacity';
import { newId } from '@yilian/kernel';
import { Authenticator } from '@yilian/platform';
import { providersRows } from '@yilian/providers';
import { eventually, testStack, type TestStack } from '@yilian/testing';
import { MatchingHttpModule } from '../matching-http.module';

const near = newId();
const far = newId();
const full = newId();
const suspended = newId();

let stack: TestStack;

beforeAll(async () => {
  stack = await testStack({
    rows: [...providersRows, ...capacityRows],
    imports: [MatchingHttpModule],
    providers: [{ provide: Authenticator, useValue: { authenticate: async () => undefined } }],
    http: true,
  });
  await addHome(near, 121.5, 2, 'active');
  await addHome(far, 121.6, 1, 'active');
  await addHome(full, 121.5, 0, 'active');
  await addHome(suspended, 121.5, 1, 'suspended');
  await reloaded();
});

afterAll(async () => stack.close());

async function addHome(id: string, lng: number, beds: number, state: string): Promise<void> {
  const providerId = newId();
  await stack.work.write(async (tx) => {
    await tx.execute(
      "INSERT INTO provider (id, name, address, town_code, lng, lat, state) VALUES (?, ?, '1 Test Road', '990000001', ?, 25, ?)",
      [providerId, `Test Home ${id}`, lng, state],
    );
    await tx.execute(
      `INSERT INTO service (id, provider_id, kind, price_unit, price_fen, level_max, vacancy_confirmed_at)
       VALUES (?, ?, 'residential', 'night', 9900, 3, now(3) - INTERVAL 1 HOUR)`,
      [id, providerId],
    );
    for (let number = 1; number <= beds; number += 1) {
      await tx.execute(
        "INSERT INTO bed (id, service_id, provider_id, room, number, kind) VALUES (?, ?, ?, '1', ?, 'nursing')",
        [newId(), id, providerId, String(number)],
      );
    }
  });
}

/** A number that the log does not hold makes the index read everything. */
async function reloaded(): Promise<void> {
  await stack.work.write(async (tx) => {
    await tx.execute("INSERT INTO channel_head (channel, seq) VALUES ('supply', 1)");
  });
  // The first load may have seen the homes that were added first; the last one tells that all are there.
  await eventually('all homes are known', async () => {
    const { status } = await get(`/v1/services/${suspended}/fit?${TERMS}`);
    return status === 200;
  });
}

const TERMS = 'kind=residential&level=2&sex=female&lng=121.5&lat=25';

async function get<T>(url: string): Promise<{ readonly status: number; readonly body: T }> {
  const response = await stack.app.inject({ method: 'GET', url });
  return { status: response.statusCode, body: response.json() };
}

interface Found {
  readonly serviceId: string;
  readonly score: number;
  readonly parts: readonly { readonly code: string; readonly points: number; readonly label: object }[];
  readonly vacancy: { readonly free: number; readonly ageSeconds: number };
}

const found = async (terms: string): Promise<readonly Found[]> =>
  (await get<{ items: readonly Found[] }>(`/v1/search/services?${terms}`)).body.items;

test('fitting services come best first, with reasons and the age of the vacancy', async () => {
  const [first, second] = await found(TERMS);
  expect([first?.serviceId, second?.serviceId]).toEqual([near, far]);
  expect(first).toMatchObject({
    name: `Test Home ${near}`,
    priceFen: 9900,
    distanceM: 0,
    vacancy: { free: 2 },
  });
  expect(first?.vacancy.ageSeconds).toBeGreaterThanOrEqual(3600);
  expect(first?.vacancy.ageSeconds).toBeLessThan(3700);
  const sum = first!.parts.reduce((total, { points }) => total + points, 0);
  expect(sum).toBeCloseTo(first!.score, 9);
  expect(first?.parts.find(({ code }) => code === 'distance')?.label).toEqual({
    zh: '距离近',
    en: 'close by',
  });
});

test('terms narrow the answer', async () => {
  expect((await found(`${TERMS}&maxDistanceM=5000`)).map(({ serviceId }) => serviceId)).toEqual([near]);
  expect(await found(`${TERMS}&priceMax=9000`)).toEqual([]);
  expect(await found(`${TERMS}&bedKinds=ordinary,dementia`)).toEqual([]);
  expect(await found(`${TERMS}&needs=oxygen`)).toEqual([]);
  expect(await found(`${TERMS}&limit=1`)).toHaveLength(1);
});

test('a service says whether it fits, and every reason why not', async () => {
  expect(await get(`/v1/services/${near}/fit?${TERMS}`)).toMatchObject({
    status: 200,
    body: { fits: true, reasons: [] },
  });
  expect(await get(`/v1/services/${full}/fit?${TERMS}`)).toMatchObject({
    body: { fits: false, score: null, reasons: [{ code: 'no_unit' }] },
  });
  const strict = TERMS.replace('level=2', 'level=4');
  expect(await get(`/v1/services/${suspended}/fit?${strict}&needs=oxygen`)).toMatchObject({
    body: {
      reasons: [
        { code: 'suspended' },
        { code: 'level' },
        { code: 'missing_capability:oxygen', label: { zh: '不能提供：吸氧', en: 'cannot provide: oxygen' } },
      ],
    },
  });
  expect(await get(`/v1/services/${newId()}/fit?${TERMS}`)).toMatchObject({ status: 404 });
});

test.each([
  ['an unknown kind', TERMS.replace('residential', 'hotel'), '/kind'],
  ['half a place', TERMS.replace('&lat=25', ''), '/lat'],
  ['an unknown need', `${TERMS}&needs=bathing,flying`, '/needs/1'],
  ['an unknown term', `${TERMS}&colour=red`, ''],
])('%s is told with its place', async (_, terms, pointer) => {
  expect(await get(`/v1/search/services?${terms}`)).toMatchObject({
    status: 400,
    body: { code: 'common.invalid', fieldErrors: [{ pointer }] },
  });
});
