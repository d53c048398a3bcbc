import { accountsRows } from '@yilian/accounts';
import { capacityRows } from '@yilian/capacity';
import { newId } from '@yilian/kernel';
import { Authenticator } from '@yilian/platform';
import { providersRows } from '@yilian/providers';
import { testStack, type TestStack } from '@yilian/testing';
import { DiscoveryHttpModule } from './discovery-http.module';

let stack: TestStack;

beforeAll(async () => {
  stack = await testStack({
    rows: [...accountsRows, ...providersRows, ...capacityRows],
    imports: [DiscoveryHttpModule],
    providers: [{ provide: Authenticator, useValue: { authenticate: async () => undefined } }],
    http: true,
  });
});

afterAll(async () => stack.close());

async function get(url: string) {
  const response = await stack.app.inject({ method: 'GET', url });
  return { status: response.statusCode, body: response.json<unknown>() };
}

const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('every fault is told at once', async () => {
  const { status, body } = await get(
    '/v1/facilities?service=hotel&town=1,2&near=here&level=9&needs=flying&limit=0&star=6&cursor=x&colour=red&sort=luck',
  );
  expect(status).toBe(400);
  const { fieldErrors } = body as { fieldErrors: { pointer: string }[] };
  expect([...new Set(fieldErrors.map(({ pointer }) => pointer))].sort()).toEqual([
    ...['', '/cursor', '/level', '/limit', '/near', '/needs/0', '/service', '/sort', '/star/0'],
    ...['/town/0', '/town/1'],
  ]);
});

test.each([
  ['within=1000', '/within'],
  ['sort=distance', '/sort'],
  ['sort=relevance', '/sort'],
  [`sort=price&cursor=${forged(['star', 1, 0, 0, newId()])}`, '/cursor'],
])('%s does not go together', async (terms, pointer) => {
  expect(await get(`/v1/facilities?${terms}`)).toMatchObject({
    status: 400,
    body: { fieldErrors: [{ pointer }] },
  });
});

test('a cursor of this order is taken', async () => {
  const cursor = forged(['star', 1, Number.MAX_VALUE, 0, newId()]);
  expect(await get(`/v1/facilities?sort=star&cursor=${cursor}`)).toMatchObject({ status: 200 });
});

test.each([
  ['an empty list', forged([])],
  ['a word for a number', forged(['star', 1, 'a', 0, newId()])],
  ['an hour before all hours', forged(['star', -1, 0, 0, newId()])],
  ['an id that is none', forged(['star', 1, 0, 0, 'x'])],
  ['a number beyond all numbers', Buffer.from(`["star",1,1e999,0,"${newId()}"]`).toString('base64url')],
  ['an object', forged({ length: 5 })],
  ['something long', forged('x'.repeat(500))],
  ['a zero byte', '%00'],
  ['no JSON', 'bm90anNvbg'],
])('a cursor that is %s is refused', async (_, cursor) => {
  expect(await get(`/v1/facilities?sort=star&cursor=${cursor}`)).toMatchObject({
    status: 400,
    body: { fieldErrors: [{ pointer: '/cursor' }] },
  });
});

test.each([
  ...['\0', '👵', '\u202e\u200b', "' OR 1=1--", '%_', '(((', '\\', '\uffff', '\ud800', '𠮷𠮷𠮷𠮷', 'العربية'],
  ...[
    '\u0301\u0301\u0301',
    'a'.repeat(100),
    '1 2 3 4 5 6 7 8 9 10 11 12',
    '养'.repeat(100),
    '养a'.repeat(50),
  ],
  ...['__proto__', 'constructor', '㍿㍿㍿', 'ﷺ'.repeat(100)],
])('q=%j breaks nothing', async (q) => {
  const asked = new URLSearchParams({ q }).toString();
  for (const path of ['facilities', 'suggest']) {
    expect(await get(`/v1/${path}?${asked}`)).toMatchObject({ status: 200 });
  }
});

test('bytes that are no text break nothing', async () => {
  for (const q of ['%FF%FE', '%C0%80', '%E4%B8', '%']) {
    expect([200, 400]).toContain((await get(`/v1/facilities?q=${q}`)).status);
    expect([200, 400]).toContain((await get(`/v1/suggest?q=${q}`)).status);
  }
});

test.each([
  `q=${'a'.repeat(101)}`,
  `town=${Array.from({ length: 61 }, (_, n) => 990_000_000 + n).join()}`,
  `town=${'9'.repeat(2_001)}`,
  'limit=51',
  'near=1e9,0',
  'near=999,0',
  'priceMaxFen=-1',
  'priceMaxFen=NaN',
  'q=a&q=b',
])('too much is refused: %.30s', async (terms) => {
  expect(await get(`/v1/facilities?${terms}`)).toMatchObject({ status: 400 });
});

test.each(['service=meal&n=15', 'service=meal&from=soon', 'n=3', 'service=x'])(
  'days that nobody can name are refused: %s',
  async (terms) => {
    expect(await get(`/v1/facilities/${newId()}/days?${terms}`)).toMatchObject({ status: 400 });
  },
);

test('what does not exist is not found', async () => {
  expect(await get(`/v1/facilities/${newId()}`)).toMatchObject({ status: 404 });
  expect(await get(`/v1/facilities/${newId()}/days?service=meal`)).toMatchObject({ status: 404 });
  expect(await get('/v1/facilities/me')).toMatchObject({ status: 400 });
});
