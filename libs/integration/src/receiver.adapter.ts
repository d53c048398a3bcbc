import { lookup as resolveName } from 'node:dns/promises';
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as safeRequest } from 'node:https';
import { type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type HookTrouble, type HookTry } from '@yilian/contracts';
import { CONFIG } from '@yilian/platform';
import { hookAddress } from './domain/hook-address';
import { askedRest } from './domain/next-wait';
import { isPublicAddress } from './domain/public-address';

/** What is sent, where to, and when it is too late. */
export interface HookToSend {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly limitMs: number;
  /** Ends it early, when the process ends. */
  readonly stop?: AbortSignal;
}

/** What came of it, with the rest that the receiver asked for. */
export interface Received extends HookTry {
  readonly restSeconds: number | null;
}

/** An address behind a name. */
export interface Address {
  readonly address: string;
  readonly family: number;
}

class Refused extends Error {}

/** More of an answer is not read. */
const MOST_BYTES = 8_192;
const START_LETTERS = 200;

/**
 * Sends to an address that somebody outside has chosen. The name is resolved here, every address behind it has to be public,
 * and the connection goes to the one that was looked at: a name that changes its mind in between gains nothing. Redirects
 * are not followed, for the same reason.
 */
@Injectable()
export class Receiver {
  /** Development alone may send to its own machine. */
  readonly anywhere: boolean;

  constructor(@Inject(CONFIG) { security, process }: Config) {
    this.anywhere = security.WEBHOOK_TARGETS === 'any' && process.YILIAN_PROFILE !== 'production';
  }

  /** Never fails: what goes wrong is what came of it. */
  async send(hook: HookToSend): Promise<Received> {
    const started = performance.now();
    const ms = (): number => Math.round(performance.now() - started);
    const late = AbortSignal.timeout(hook.limitMs);
    const signal = hook.stop ? AbortSignal.any([late, hook.stop]) : late;
    try {
      const { answer, start } = await this.exchange(hook, signal);
      const status = answer.statusCode ?? 0;
      const trouble = troubleOf(status);
      const restSeconds = askedRest(answer.headers['retry-after'], Date.now());
      return { ok: trouble === null, status, trouble, ms: ms(), answerStart: start, restSeconds };
    } catch (error) {
      const trouble =
        error instanceof Refused ? 'refused_address' : late.aborted ? 'too_slow' : 'unreachable';
      return { ok: false, status: null, trouble, ms: ms(), answerStart: null, restSeconds: null };
    }
  }

  /** Where a name leads, as the system's resolver says now. */
  protected async resolve(host: string): Promise<Address[]> {
    return resolveName(host, { all: true });
  }

  private async exchange(hook: HookToSend, signal: AbortSignal) {
    if (typeof hookAddress(hook.url, this.anywhere) === 'string') throw new Refused();
    const url = new URL(hook.url);
    const checked = await this.addressOf(url.hostname.replace(/^\[|\]$/g, ''), signal);
    const lookup = ((_name, { all }, found) => {
      if (all) found(null, [checked]);
      else found(null, checked.address, checked.family);
    }) as LookupFunction;
    const headers = {
      ...hook.headers,
      ...{ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(hook.body)) },
      'user-agent': 'Yilian-Webhooks/1',
    };
    const answer = await answered(url, { method: 'POST', agent: false, headers, lookup, signal }, hook.body);
    return { answer, start: await startOf(answer) };
  }

  /** @throws Refused when the name leads anywhere that is not public. */
  private async addressOf(host: string, signal: AbortSignal): Promise<Address> {
    const resolved = this.resolve(host);
    const found = await new Promise<Address[]>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('too late')), { once: true });
      resolved.then(resolve, reject);
    });
    const [first] = found;
    if (!first) throw new Error('The name leads nowhere');
    if (!this.anywhere && !found.every(({ address }) => isPublicAddress(address))) throw new Refused();
    return first;
  }
}

function troubleOf(status: number): HookTrouble | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'redirected';
  return status === 410 ? 'gone' : 'bad_status';
}

const answered = async (url: URL, options: RequestOptions, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? safeRequest(url, options) : plainRequest(url, options);
    request.once('response', resolve);
    // It stays to hear what happens after the answer began, too.
    request.on('error', reject);
    request.end(body);
  });

/** The first letters of an answer; the rest is not waited for. */
async function startOf(answer: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part);
    bytes += part.length;
    // Leaving the loop closes the connection.
    if (bytes >= MOST_BYTES) break;
  }
  const text = Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
  const start = [...text.replaceAll(/\p{Cc}+/gu, ' ').trim()].slice(0, START_LETTERS).join('');
  return start === '' ? null : start;
}
