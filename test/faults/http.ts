import { setTimeout as pause } from 'node:timers/promises';

/** What is known of a call: how it was answered, or nothing at all. */
export interface Answer<T> {
  /** `info`: broken off, timed out or 5xx, so it may have happened or not. */
  readonly outcome: 'ok' | 'refused' | 'info';
  readonly status: number;
  readonly body: T | undefined;
}

const PATIENCE_MS = 8_000;

/** One call; never throws. */
export async function call<T>(
  url: string,
  token: string,
  post?: { readonly key: string; readonly body: unknown },
  giveUp?: AbortSignal,
): Promise<Answer<T>> {
  const timeout = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(url, {
      signal: giveUp ? AbortSignal.any([timeout, giveUp]) : timeout,
      headers: {
        authorization: `Bearer ${token}`,
        ...(post ? { 'idempotency-key': post.key, 'content-type': 'application/json' } : {}),
      },
      ...(post ? { method: 'POST', body: JSON.stringify(post.body) } : {}),
    });
    const body = (await response.json()) as T;
    const { status } = response;
    return { outcome: response.ok ? 'ok' : status >= 500 ? 'info' : 'refused', status, body };
  } catch {
    return { outcome: 'info', status: 0, body: undefined };
  }
}

/** Rests before another try; a client that hammers a system that is starting keeps it from starting. */
export const rest = async (ms: number): Promise<void> => pause(ms);
