/** A signed-in session over HTTP that keeps its access token fresh. */
export interface Session {
  token(): Promise<string>;
  get<T>(path: string): Promise<T>;
}

interface Grant {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: string;
  readonly serverNow: string;
}

/** Renewed this long before the access token ends. */
const EARLY_MS = 30_000;

/** Signs in. @throws Error with the server's own sentence when it refuses. */
export async function signIn(url: string, login: string, password: string): Promise<Session> {
  let grant = await post<Grant>(url, '/v1/sessions', { login, password });
  let renewAt = renewalOf(grant);
  let renewing: Promise<void> | undefined;
  const renew = async (): Promise<void> => {
    grant = await post<Grant>(url, '/v1/sessions/refresh', { refreshToken: grant.refreshToken });
    renewAt = renewalOf(grant);
  };
  const token = async (): Promise<string> => {
    if (performance.now() > renewAt) await (renewing ??= renew().finally(() => (renewing = undefined)));
    return grant.accessToken;
  };
  return { token, get: async (path) => ask(url, path, { headers: bearer(await token()) }) };
}

/** A session of an access token that somebody else got; it ends with the token. */
export const withToken = (url: string, token: string): Session => ({
  token: async () => token,
  get: async (path) => ask(url, path, { headers: bearer(token) }),
});

/** By the server's clock: ours may be wrong. */
const renewalOf = ({ expiresAt, serverNow }: Grant): number =>
  performance.now() + Date.parse(expiresAt) - Date.parse(serverNow) - EARLY_MS;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const post = async <T>(url: string, path: string, body: object): Promise<T> =>
  ask(url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function ask<T>(url: string, path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(10_000) });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${(body as { title?: string }).title ?? answer.statusText}`);
  return body as T;
}
