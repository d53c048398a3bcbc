import { peopleRows } from '@yilian/people';
import { testStack, type TestStack } from '@yilian/testing';
import { AccountsModule, accountsRows, CreateAccounts, TokenAuthenticator } from '../index';
import { SignIn } from '../sign-in/sign-in.use-case';
import { type OpenSession } from '../tokens.adapter';
import { RefreshSession } from './refresh-session.use-case';

const password = 'green kettle on sunday';

interface TokenRow {
  readonly state: string;
}

describe('refreshing a session', () => {
  let stack: TestStack;
  let counter = 0;

  beforeAll(async () => {
    stack = await testStack({ rows: [...accountsRows, ...peopleRows], imports: [AccountsModule] });
  });
  afterAll(async () => stack.close());

  const signedIn = async (): Promise<OpenSession> => {
    counter += 1;
    const login = `refresher${counter}`;
    await stack.app.get(CreateAccounts).execute([{ login, password, role: 'family' }]);
    const result = await stack.app.get(SignIn).execute({ login, password, address: '10.0.0.1' });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const refresh = async (token: string) => stack.app.get(RefreshSession).execute(token);
  const successorOf = async (token: string): Promise<string> => {
    const result = await refresh(token);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.refreshToken;
  };
  const states = async ({ account }: OpenSession): Promise<string[]> => {
    const rows = await stack.database.query<TokenRow>(
      'SELECT state FROM refresh_token WHERE account_id = ? ORDER BY id',
      [account.id],
    );
    return rows.map(({ state }) => state);
  };
  const sinceUsed = async ({ account }: OpenSession, seconds: number): Promise<void> => {
    await stack.work.write(async (tx) =>
      tx.execute('UPDATE refresh_token SET used_at = used_at - INTERVAL ? SECOND WHERE account_id = ?', [
        seconds,
        account.id,
      ]),
    );
  };

  it('replaces the token and keeps the session', async () => {
    const grant = await signedIn();
    const second = await successorOf(grant.refreshToken);
    expect(second).not.toBe(grant.refreshToken);
    await successorOf(second);
    expect(await states(grant)).toEqual(['used', 'used', 'fresh']);
  });

  it('gives twenty parallel refreshes with one token one and the same successor', async () => {
    const grant = await signedIn();
    const tokens = await Promise.all(Array.from({ length: 20 }, async () => successorOf(grant.refreshToken)));
    expect(new Set(tokens).size).toBe(1);
    expect(await states(grant)).toEqual(['used', 'fresh']);
  });

  it('ends the whole session when a token comes back after ten seconds', async () => {
    const grant = await signedIn();
    const second = await successorOf(grant.refreshToken);
    await sinceUsed(grant, 11);
    expect(await refresh(grant.refreshToken)).toMatchObject({ refusal: { code: 'accounts.session-ended' } });
    expect(await states(grant)).toEqual(['revoked', 'revoked']);
    expect((await refresh(second)).ok).toBe(false);
    const audited = await stack.database.query(
      'SELECT 1 FROM audit_entry WHERE object_id = ? AND action = ?',
      [grant.account.id, 'accounts.refresh-token-reused'],
    );
    expect(audited).toHaveLength(1);
  });

  it('ends the whole session when a parent comes after its grandchild', async () => {
    const grant = await signedIn();
    const third = await successorOf(await successorOf(grant.refreshToken));
    expect((await refresh(grant.refreshToken)).ok).toBe(false);
    expect((await refresh(third)).ok).toBe(false);
  });

  it('leaves other sessions of the account alone', async () => {
    const first = await signedIn();
    const login = `refresher${counter}`;
    const other = await stack.app.get(SignIn).execute({ login, password, address: '10.0.0.1' });
    await successorOf(first.refreshToken);
    await sinceUsed(first, 11);
    await refresh(first.refreshToken);
    if (!other.ok) throw new Error(other.refusal.code);
    expect((await refresh(other.value.refreshToken)).ok).toBe(true);
  });

  it('refuses a session after its time, and an unknown token', async () => {
    const grant = await signedIn();
    await stack.work.write(async (tx) =>
      tx.execute('UPDATE refresh_token SET expires_at = now(3) WHERE account_id = ?', [grant.account.id]),
    );
    expect((await refresh(grant.refreshToken)).ok).toBe(false);
    expect((await refresh('x'.repeat(43))).ok).toBe(false);
    expect(await states(grant)).toEqual(['fresh']);
  });

  it('makes access tokens that name their session', async () => {
    const grant = await signedIn();
    const known = await stack.app.get(TokenAuthenticator).signedIn(grant.accessToken);
    expect(known?.principal.accountId).toBe(grant.account.id);
    expect(known?.expiresAt.getTime()).toBe(Math.floor(Date.parse(grant.expiresAt) / 1000) * 1000);
  });
});
