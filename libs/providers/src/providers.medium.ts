import { newId } from '@yilian/kernel';
import {
  askApi,
  managerOf,
  officerOf,
  PlainTokens,
  type Question,
  testStack,
  type TestStack,
  tokenOf,
} from '@yilian/testing';
import { ProvidersHttpModule, providersConstraints, providersRows } from './index';

const TOWN = '990000001';
const OTHER_TOWN = '990000002';

/** Who is called by name; a manager is called by the id of the provider. */
const OFFICERS: Readonly<Record<string, string>> = {
  operator: `operator.${newId()}`,
  city: tokenOf(officerOf(null)),
  town: tokenOf(officerOf(TOWN)),
  neighbour: tokenOf(officerOf(OTHER_TOWN)),
};
let stack: TestStack;

beforeAll(async () => {
  stack = await testStack({
    rows: providersRows,
    constraints: providersConstraints,
    imports: [PlainTokens, ProvidersHttpModule],
    http: true,
  });
});

afterAll(async () => stack.close());

async function call(as: string | null, method: Question['method'], url: string, payload?: object) {
  const token = as === null ? null : (OFFICERS[as] ?? tokenOf(managerOf(as)));
  const { status, body } = await askApi(stack, token, { method, url, payload });
  return { status, body: body as never };
}

interface Registered {
  readonly id: string;
  readonly services: readonly { readonly id: string; readonly kind: string }[];
}

let count = 0;
/** A provider as the operator registers it. */
async function provider(services: readonly string[] = ['home_care'], townCode = TOWN): Promise<Registered> {
  count += 1;
  const answer = await call('operator', 'POST', '/v1/providers', {
    name: `Test Provider ${count}`,
    address: '1 Test Road',
    phone: '13800000001',
    townCode,
    services,
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function facts(serviceId: string): Promise<number> {
  const [row] = await stack.database.read<{ count: number }>(
    "SELECT COUNT(*) AS count FROM outbox_fact WHERE type = 'providers.service-changed.v1' AND aggregate_id = ?",
    [serviceId],
  );
  return row!.count;
}

const details = {
  version: 1,
  state: 'open',
  levelMin: 1,
  levelMax: 3,
  sexes: 'female',
  needs: ['bathing', 'night_care'],
  reach: { by: 'radius', radiusM: 3000 },
  priceFen: 4500,
  openingHours: [{ weekday: 1, from: 480, to: 1080 }],
};

test('a registered provider is public, with unknown facts as null', async () => {
  const { id, services } = await provider(['home_care', 'meal']);
  const answer = await call(null, 'GET', `/v1/providers/${id}`);
  expect(answer).toMatchObject({
    status: 200,
    body: {
      id,
      townCode: TOWN,
      officialLevel: null,
      rating: null,
      point: null,
      state: 'active',
      demo: false,
    },
  });
  expect((answer.body as { services: unknown[] }).services).toHaveLength(2);
  for (const service of services) expect(await facts(service.id)).toBe(1);
});

test('a manager changes the own contact and nobody else does', async () => {
  const own = await provider();
  const other = await provider();
  expect(await call(own.id, 'PATCH', `/v1/providers/${own.id}`, { phone: null })).toMatchObject({
    status: 204,
  });
  const before = await call(null, 'GET', `/v1/providers/${own.id}`);
  expect(before.body).toMatchObject({ phone: null, address: '1 Test Road' });

  const foreign = await call(other.id, 'PATCH', `/v1/providers/${own.id}`, { address: '2 Other Road' });
  const missing = await call(other.id, 'PATCH', `/v1/providers/${newId()}`, { address: '2 Other Road' });
  expect(foreign).toMatchObject({ status: 404, body: { code: 'common.not-found' } });
  expect(missing).toMatchObject({ status: 404, body: { code: 'common.not-found' } });
  expect((await call(null, 'GET', `/v1/providers/${own.id}`)).body).toEqual(before.body);
  expect(await call('town', 'PATCH', `/v1/providers/${own.id}`, { phone: null })).toMatchObject({
    status: 403,
  });
});

test('a service is described anew, once per version, by its own provider', async () => {
  const own = await provider();
  const other = await provider();
  const url = `/v1/services/${own.services[0]!.id}`;
  expect(await call(other.id, 'PUT', url, details)).toMatchObject({ status: 404 });
  expect(await call(own.id, 'PUT', url, details)).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await call(own.id, 'PUT', url, details)).toMatchObject({
    status: 409,
    body: { code: 'providers.changed-meanwhile' },
  });
  expect(await facts(own.services[0]!.id)).toBe(2);
  const { version, reach, ...same } = details;
  expect((await call(null, 'GET', `/v1/providers/${own.id}`)).body).toMatchObject({
    services: [{ ...same, radiusM: reach.radiusM, areaTowns: null, version: version + 1 }],
  });
});

test('of rivals with the same version one wins', async () => {
  const own = await provider();
  const url = `/v1/services/${own.services[0]!.id}`;
  const answers = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => call(own.id, 'PUT', url, { ...details, priceFen: index })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
});

test('levels the wrong way round are told with their place', async () => {
  const own = await provider();
  const wrong = { ...details, levelMin: 4 };
  expect(await call(own.id, 'PUT', `/v1/services/${own.services[0]!.id}`, wrong)).toMatchObject({
    status: 400,
    body: { fieldErrors: [{ pointer: '/levelMax' }] },
  });
});

test('the light is switched until an hour that lies ahead, and matching hears of it', async () => {
  const own = await provider();
  const url = '/v1/providers/me/status';
  const light = async () => (await call(null, 'GET', `/v1/providers/${own.id}`)).body;
  const until = new Date(Date.now() + 3_600_000).toISOString();
  expect(await call(own.id, 'PUT', url, { light: 'paused', until })).toMatchObject({ status: 204 });
  expect(await light()).toMatchObject({ light: 'paused', pausedUntil: until });
  expect(await facts(own.services[0]!.id)).toBe(2);
  expect(await call(own.id, 'PUT', url, { light: 'paused', until: '2020-01-01T00:00:00Z' })).toMatchObject({
    status: 422,
    body: { code: 'providers.pause-in-the-past' },
  });
  expect(await call(own.id, 'PUT', url, { light: 'open' })).toMatchObject({ status: 204 });
  expect(await light()).toMatchObject({ light: 'open', pausedUntil: null });
});

test('a suspension is for officers of the place, once, and ends', async () => {
  const own = await provider();
  const url = `/v1/providers/${own.id}/suspension`;
  const reason = { reason: 'fire exits blocked' };
  expect(await call('neighbour', 'POST', url, reason)).toMatchObject({ status: 404 });
  expect(await call(own.id, 'POST', url, reason)).toMatchObject({ status: 403 });
  expect(await call('town', 'POST', url, reason)).toMatchObject({ status: 204 });
  expect(await call('city', 'POST', url, reason)).toMatchObject({ status: 409 });
  expect((await call(null, 'GET', `/v1/providers/${own.id}`)).body).toMatchObject({ state: 'suspended' });
  expect(await call('city', 'DELETE', url)).toMatchObject({ status: 204 });
  expect(await call('city', 'DELETE', url)).toMatchObject({
    status: 409,
    body: { code: 'providers.not-suspended' },
  });
  expect((await call(null, 'GET', `/v1/providers/${own.id}`)).body).toMatchObject({
    state: 'active',
    suspendedReason: null,
  });
  expect(await facts(own.services[0]!.id)).toBe(3);
});

test('caregivers are seen by the own provider only, and sealed at rest', async () => {
  const own = await provider(['home_care', 'meal']);
  const other = await provider();
  const homeCare = own.services.find(({ kind }) => kind === 'home_care')!;
  const meal = own.services.find(({ kind }) => kind === 'meal')!;
  const person = { serviceId: homeCare.id, name: 'Test Person 1', sex: 'female', skills: ['bathing'] };
  const url = '/v1/providers/me/caregivers';
  expect(await call(own.id, 'POST', url, person)).toMatchObject({ status: 201 });
  expect(await call(other.id, 'POST', url, person)).toMatchObject({ status: 422 });
  expect(await call(own.id, 'POST', url, { ...person, serviceId: meal.id })).toMatchObject({ status: 422 });
  expect((await call(own.id, 'GET', url)).body).toMatchObject({
    items: [{ name: 'Test Person 1', skills: ['bathing'], state: 'active' }],
  });
  expect((await call(other.id, 'GET', url)).body).toEqual({ items: [] });
  const rows = await stack.database.read<object>('SELECT * FROM caregiver');
  expect(JSON.stringify(rows)).not.toContain('Test Person 1');
  expect(JSON.stringify((await call(null, 'GET', `/v1/providers/${own.id}`)).body)).not.toContain(
    'Test Person 1',
  );
});

test('officers page through the providers of their town', async () => {
  const mine: string[] = [];
  for (let index = 0; index < 3; index += 1) mine.push((await provider(['meal'], OTHER_TOWN)).id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { body } = await call('neighbour', 'GET', `/v1/providers?limit=2${query}`);
    const page = body as { items: { id: string; townCode: string }[]; next: string | null };
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual(mine);
  expect(await call('neighbour', 'GET', `/v1/providers?town=${TOWN}`)).toMatchObject({ status: 404 });
  const city = await call('city', 'GET', `/v1/providers?town=${OTHER_TOWN}`);
  expect((city.body as { items: unknown[] }).items).toHaveLength(3);
});

describe('the profile that families search by', () => {
  const profile = {
    version: 1,
    features: { short_stay: true, visits: false },
    prices: { residential: { toFen: 26_000, includes: ['bed', 'meals'] } },
  };
  const seen = async (id: string) =>
    (await call(null, 'GET', `/v1/providers/${id}`)).body as {
      version: number;
      features: object;
      services: readonly object[];
    };

  test('is set by the provider itself and by officers who reach it, and unknown stays unknown', async () => {
    const own = await provider(['residential']);
    expect(await seen(own.id)).toMatchObject({
      features: {},
      services: [{ priceToFen: null, priceIncludes: null }],
    });
    expect(await call(own.id, 'PUT', `/v1/providers/${own.id}/profile`, profile)).toEqual({
      status: 200,
      body: { version: 2 },
    });
    expect(await seen(own.id)).toMatchObject({
      version: 2,
      features: { short_stay: true, visits: false },
      services: [{ priceToFen: 26_000, priceIncludes: ['bed', 'meals'] }],
    });
    for (const [actor, version] of [
      ['town', 2],
      ['city', 3],
    ] as const) {
      const answer = await call(actor, 'PUT', `/v1/providers/${own.id}/profile`, { ...profile, version });
      expect(answer.status).toBe(200);
    }
    expect(await call('city', 'PUT', `/v1/providers/${own.id}/profile`, profile)).toMatchObject({
      status: 409,
      body: { code: 'providers.changed-meanwhile' },
    });
  });

  test('is out of reach for others, who learn nothing', async () => {
    const own = await provider(['residential']);
    const other = await provider(['residential']);
    for (const stranger of [other.id, 'neighbour']) {
      expect(await call(stranger, 'PUT', `/v1/providers/${own.id}/profile`, profile)).toMatchObject({
        status: 404,
      });
    }
    expect(await call(own.id, 'PUT', `/v1/providers/${newId()}/profile`, profile)).toMatchObject({
      status: 404,
    });
    expect(await seen(own.id)).toMatchObject({ version: 1, features: {} });
  });

  test('names all faults at once', async () => {
    const own = await provider(['residential']);
    const wrong = {
      version: 0,
      features: { pool: true, visits: 'yes' },
      prices: { residential: { toFen: -1 } },
    };
    const answer = await call(own.id, 'PUT', `/v1/providers/${own.id}/profile`, wrong);
    expect(answer.status).toBe(400);
    const { fieldErrors } = answer.body as { fieldErrors: { pointer: string }[] };
    expect(fieldErrors.map(({ pointer }) => pointer).sort()).toEqual([
      '/features',
      '/features/visits',
      '/prices/residential/includes',
      '/prices/residential/toFen',
      '/version',
    ]);
  });
});
