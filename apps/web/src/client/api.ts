import createClient from 'openapi-fetch';
import { type paths } from '@yilian/api-client';
import { takeFirst } from './first-answers';
import { accessToken } from './session';
import { Refused, refusedBy, unreachable } from './refused';

const PATIENCE_MS = 15_000;

async function send(request: Request, token: string | undefined): Promise<Response> {
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw unreachable();
  }
}

/** Sends with the session's token; a token that was refused although it looked good is renewed once. */
async function signedFetch(request: Request): Promise<Response> {
  const given = takeFirst(request);
  if (given) return given;
  const again = request.clone();
  const token = await accessToken();
  const answer = await send(request, token);
  if (answer.status !== 401 || token === undefined) return answer;
  return send(again, await accessToken({ fresh: true }));
}

/** The API as typed calls. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: signedFetch });

interface Outcome<Answer> {
  readonly data?: Answer;
  readonly error?: unknown;
  readonly response: Response;
}

/** The content of an answer. @throws Refused with words to show when it is a refusal or never came */
export async function answerOf<Answer>(call: Promise<Outcome<Answer>>): Promise<Answer> {
  const { data, error, response } = await call.catch((thrown: unknown) => {
    throw thrown instanceof Refused ? thrown : unreachable();
  });
  if (!response.ok) throw refusedBy(response.status, error);
  return data as Answer;
}
