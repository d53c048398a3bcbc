import { newId } from '@yilian/kernel';
import { type TestStack } from './test-stack';

/** What somebody was answered. */
export interface Reply<Body = unknown> {
  readonly status: number;
  readonly body: Body & { readonly code?: string; readonly details?: unknown };
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly payload?: object | Buffer | undefined;
  /** What the payload is; JSON unless it is said. */
  readonly type?: string;
  /** The intention that this is; one of its own unless it is said. */
  readonly key?: string;
}

/** Asks the API of a stack as whoever the token names; each question is an intention of its own unless a key is given. */
export async function askApi<Body>(
  stack: TestStack,
  token: string | null,
  { method, url, payload, type = 'application/json', key = newId() }: Question,
): Promise<Reply<Body>> {
  const answer = await stack.app.inject({
    ...{ method, url, ...(payload ? { payload } : {}) },
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...{ 'idempotency-key': key, ...(payload ? { 'content-type': type } : {}) },
    },
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  const body = (isJson ? answer.json() : {}) as Reply<Body>['body'];
  const { statusCode: status, body: text, rawPayload: bytes, headers } = answer;
  return { status, body, text, bytes, headers };
}
