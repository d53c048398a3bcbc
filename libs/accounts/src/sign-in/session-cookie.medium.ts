import { OWN_PAGE_HEADER, type SessionGrant } from '@yilian/contracts';
import { peopleRows } from '@yilian/people';
import { testStack, type TestStack } from '@yilian/testing';
import { AccountsHttpModule, AccountsModule, accountsRows, CreateAccounts } from '../index';

const password = 'green kettle on sunday';
const ORIGIN = 'https://care.example';
type Headers = Readonly<Record<string, string>>;

describe('the session of a browser', () => {
  let stack: TestStack;
  let counter = 0;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows],
      imports: [AccountsModule, AccountsHttpModule],
      http: true,
    });
  });
  afterAll(async () => stack.close());

  const page = (headers: Headers = {}): Headers => ({
    host: 'care.example',
    origin: ORIGIN,
    'sec-fetch-site': 'same-origin',
    [OWN_PAGE_HEADER]: '1',
    ...headers,
  });
  const ask = async (method: 'POST' | 'DELETE', url: string, headers: Headers, payload?: object) =>
    stack.app.inject({ method, url, headers, ...(payload && { payload }) });
  const signIn = async (keep?: string, headers = page()) => {
    counter += 1;
    const login = `browser${counter}`;
    await stack.app.get(CreateAccounts).execute([{ login, password, role: 'family' }]);
    return ask('POST', '/v1/sessions', headers, { login, password, ...(keep && { keep }) });
  };
  type Answered = Awaited<ReturnType<typeof ask>>;
  const cookieOf = ({ headers }: Answered): string => String(headers['set-cookie']).split(';')[0]!;
  const refresh = async (cookie: string, headers = page()) =>
    ask('POST', '/v1/sessions/refresh', { ...headers, cookie }, {});
  const codeOf = (answer: Answered): unknown => answer.json<{ code: string }>().code;
  const statesOf = async (answer: Answered): Promise<string[]> => {
    const rows = await stack.database.query<{ state: string }>(
      'SELECT state FROM refresh_token WHERE account_id = ? ORDER BY id',
      [answer.json<SessionGrant>().account.id],
    );
    return rows.map(({ state }) => state);
  };

  it('keeps its token where no program of the page can read it, for as long as the session may last', async () => {
    const answer = await signIn('cookie');
    expect(answer.json()).toMatchObject({ refreshToken: null, accessToken: expect.any(String) as string });
    expect(answer.headers['set-cookie']).toMatch(
      /^yilian-session=[\w-]{43}; Path=\/v1\/sessions; Max-Age=1209600; HttpOnly; SameSite=Strict; Secure$/,
    );
    const plain = await signIn('cookie', page({ origin: 'http://care.example' }));
    expect(plain.headers['set-cookie']).not.toMatch(/Secure/);
  });

  it('goes on with the next cookie; a program gets its token in the answer and no cookie', async () => {
    const opened = await signIn('cookie');
    const next = await refresh(cookieOf(opened));
    expect(next.statusCode).toBe(200);
    expect(next.json<SessionGrant>().refreshToken).toBeNull();
    expect(cookieOf(next)).not.toBe(cookieOf(opened));
    const { headers, ...program } = await signIn();
    expect(headers['set-cookie']).toBeUndefined();
    const { refreshToken } = program.json<SessionGrant>();
    const renewed = await ask('POST', '/v1/sessions/refresh', {}, { refreshToken });
    expect(renewed.json<SessionGrant>().refreshToken).toEqual(expect.any(String));
    expect(renewed.headers['set-cookie']).toBeUndefined();
  });

  it('goes on in two tabs that renew in the same moment, and in the tab whose answer was lost', async () => {
    const opened = await signIn('cookie');
    const tabs = await Promise.all(Array.from({ length: 8 }, async () => refresh(cookieOf(opened))));
    expect(tabs.map(({ statusCode }) => statusCode)).toEqual(tabs.map(() => 200));
    expect(new Set(tabs.map(cookieOf)).size).toBe(1);
    expect((await refresh(cookieOf(opened))).statusCode).toBe(200);
    expect((await refresh(cookieOf(tabs[0]!))).statusCode).toBe(200);
    expect(await statesOf(opened)).toEqual(['used', 'used', 'fresh']);
  });

  it('ends for thief and owner when a cookie comes back too late', async () => {
    const opened = await signIn('cookie');
    const next = await refresh(cookieOf(opened));
    await refresh(cookieOf(next));
    expect(codeOf(await refresh(cookieOf(opened)))).toBe('accounts.session-ended');
    expect(await statesOf(opened)).toEqual(['revoked', 'revoked', 'revoked']);
  });

  it.each([
    ['without the mark', { [OWN_PAGE_HEADER]: undefined }],
    ['from another origin', { origin: 'https://evil.example' }],
    ['from a page of the same site that is not ours', { 'sec-fetch-site': 'same-site' }],
  ])('does nothing %s', async (_, { ...change }) => {
    const opened = await signIn('cookie');
    const foreign = Object.fromEntries(
      Object.entries({ ...page(), ...change }).filter(([, value]) => value !== undefined),
    ) as Headers;
    const answers = [
      await signIn('cookie', foreign),
      await refresh(cookieOf(opened), foreign),
      await ask('DELETE', '/v1/sessions/cookie', { ...foreign, cookie: cookieOf(opened) }),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'accounts.foreign-page'));
    expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual(answers.map(() => undefined));
    expect(await statesOf(opened)).toEqual(['fresh']);
  });

  it('ends at sign-out with an old or a new cookie, which is taken away; without one there is nothing to end', async () => {
    const opened = await signIn('cookie');
    const next = await refresh(cookieOf(opened));
    const left = await ask('DELETE', '/v1/sessions/cookie', { ...page(), cookie: cookieOf(opened) });
    expect(left.statusCode).toBe(204);
    expect(left.headers['set-cookie']).toMatch(/^yilian-session=; Path=\/v1\/sessions; Max-Age=0;/);
    expect(codeOf(await refresh(cookieOf(next)))).toBe('accounts.session-ended');
    expect(await statesOf(opened)).toEqual(['revoked', 'revoked']);
    expect((await ask('DELETE', '/v1/sessions/cookie', page())).statusCode).toBe(204);
    expect(codeOf(await ask('POST', '/v1/sessions/refresh', page(), {}))).toBe('accounts.session-ended');
  });
});
