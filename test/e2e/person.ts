import {
  type LiveEnvelope,
  type LiveEventPayload,
  type LiveEventType,
  type SessionGrant,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { LiveFollower } from '@yilian/live-client';
import { AnswerCheck, eventually } from '@yilian/testing';
import { type Stack } from './stack';

/** Where the API describes itself. */
export const DOCUMENT = '/openapi.json';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An answer as it arrived. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Question {
  readonly body?: unknown;
  readonly key?: string;
  readonly token?: string | undefined;
}

const promises = AnswerCheck.published();

/**
 * One call of the API, as a browser would make it.
 * @throws Error when the answer is not as the API's document says.
 */
export async function call(
  stack: Stack,
  method: Method,
  path: string,
  { body, key = newId(), token }: Question = {},
): Promise<Reply> {
  const answer = await fetch(`${stack.api.url}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'POST' ? { 'idempotency-key': key } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const headers = Object.fromEntries(answer.headers);
  const reply = { status: answer.status, headers, text: await answer.text() };
  if (path !== DOCUMENT) promises.demand({ method, path, contentType: headers['content-type'], ...reply });
  return reply;
}

/** The content of an answer. @throws Error with the whole answer when it is not 2xx. */
export function content<T>({ status, text }: Reply): T {
  if (status >= 300) throw new Error(`${status}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export async function signIn(stack: Stack, login: string, password: string): Promise<SessionGrant> {
  return content(await call(stack, 'POST', '/v1/sessions', { body: { login, password } }));
}

/** Somebody at a screen: asks the API and listens to the live channel. */
export class Person {
  /** Every answer and every frame of the socket, as it arrived. */
  readonly received: string[] = [];
  /** Every live event, in the order of arrival. */
  readonly heard: LiveEnvelope[] = [];
  private follower: LiveFollower | undefined;

  constructor(
    protected readonly stack: Stack,
    private readonly session: SessionGrant,
  ) {}

  get account(): SessionGrant['account'] {
    return this.session.account;
  }

  async ask(method: Method, path: string, question: Omit<Question, 'token'> = {}): Promise<Reply> {
    const token = this.session.accessToken;
    const reply = await call(this.stack, method, path, { ...question, token });
    this.received.push(JSON.stringify(reply.headers), reply.text);
    return reply;
  }

  /** What the API answers. @throws Error when it refuses. */
  async get<T>(path: string): Promise<T> {
    return content<T>(await this.ask('GET', path));
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return content<T>(await this.ask('POST', path, { body }));
  }

  async put<T>(path: string, body: unknown): Promise<T> {
    return content<T>(await this.ask('PUT', path, { body }));
  }

  /** Follows all own channels from now on. */
  async listens(): Promise<void> {
    let isUp = false;
    const follower = new LiveFollower(
      { url: this.stack.live.url, token: () => this.session.accessToken },
      { event: (envelope) => this.heard.push(envelope), resumed: () => (isUp = true) },
    );
    this.follower = follower;
    const wire = follower.socket.io;
    wire.on('open', () => {
      wire.engine.on('packet', ({ data }) => this.received.push(String(data)));
    });
    follower.connect();
    await eventually('the live channel is up', () => isUp);
  }

  /** Waits for an event in which all of this is said. */
  async hears<T extends LiveEventType>(
    type: T,
    said: Partial<LiveEventPayload<T>>,
  ): Promise<LiveEventPayload<T>> {
    const matches = (one: LiveEnvelope): boolean =>
      one.type === type &&
      Object.entries(said).every(([key, value]) => Reflect.get(one.payload as object, key) === value);
    const event = await eventually(`${type} ${JSON.stringify(said)}`, () => this.heard.find(matches), 20_000);
    return event.payload as LiveEventPayload<T>;
  }

  /** Hangs up. */
  leaves(): void {
    this.follower?.close();
  }
}
