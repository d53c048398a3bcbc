import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@yilian/kernel';
import { type AnswerCheck } from '@yilian/testing';

const ATTEMPTS = 8;
const ANSWER_WITHIN_MS = 30_000;
/** Worth another try with the same key: nobody knows, or nobody had the time. */
const PASSING = new Set([429, 502, 503, 504]);

/** An answer that is not 2xx, with the stable code of its problem document. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${status} ${code}: ${detail}`);
  }
}

/** Does what an earlier run at the same system may have done: its conflict is no failure. */
export async function unlessThereAlready(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error;
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Question {
  readonly method: Method;
  readonly path: string;
  readonly token: string | undefined;
  readonly key: string;
  readonly body: string | undefined;
}

interface Reply {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
}

/** Speaks to the public API over connections that are kept open. */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 48 });
  /** Answers so far, and tries that had to be repeated. */
  readonly seen = { answers: 0, repeats: 0 };

  /** With a check, an answer that is not as the API's document says counts as trouble. */
  constructor(
    private readonly url: string,
    private readonly check?: AnswerCheck,
  ) {}

  /**
   * Asks, and asks again with the same Idempotency-Key when the answer was lost or the API was busy.
   * @throws Refused for any other answer than 2xx.
   */
  async ask<T>(
    method: Method,
    path: string,
    { token, body, key = newId() }: { token?: string | undefined; body?: unknown; key?: string } = {},
  ): Promise<T> {
    const question = {
      method,
      path,
      token,
      key,
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.send(question).catch((error: unknown) => {
        if (attempt >= ATTEMPTS) throw error;
        return undefined;
      });
      this.seen.answers += 1;
      if (reply) this.check?.demand({ method, path, ...reply });
      if (reply && reply.status < 300) return (reply.text === '' ? undefined : JSON.parse(reply.text)) as T;
      if (reply && (!PASSING.has(reply.status) || attempt >= ATTEMPTS)) throw refusedBy(reply);
      this.seen.repeats += 1;
      await pause(100 * 2 ** Math.min(attempt, 5));
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private async send({ method, path, token, key, body }: Question): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const asking = request(
        new URL(path, this.url),
        {
          method,
          agent: this.agent,
          timeout: ANSWER_WITHIN_MS,
          headers: {
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(method === 'POST' ? { 'idempotency-key': key } : {}),
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (part: string) => (text += part));
          const { statusCode: status = 0, headers } = answer;
          answer.on('end', () => resolve({ status, contentType: headers['content-type'], text }));
          answer.on('error', reject);
        },
      );
      asking.on('timeout', () => asking.destroy(new Error(`no answer to ${method} ${path}`)));
      asking.on('error', reject);
      asking.end(body);
    });
  }
}

function refusedBy({ status, text }: Reply): Refused {
  try {
    const problem = JSON.parse(text) as { code?: string };
    return new Refused(status, problem.code ?? 'unknown', text.slice(0, 500));
  } catch {
    return new Refused(status, 'unknown', text.slice(0, 500));
  }
}
