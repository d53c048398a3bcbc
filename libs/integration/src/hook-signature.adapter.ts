import { createHmac, randomBytes } from 'node:crypto';

/** How signing secrets begin, so that people and programs know one when they see it. */
const SECRET_START = 'whsec_';

/** A new signing secret, as its owner sees it. */
export const newHookSecret = (): string => `${SECRET_START}${randomBytes(32).toString('base64')}`;

/** What is signed and sent, as Standard Webhooks writes it: https://www.standardwebhooks.com */
export interface SignedHook {
  readonly id: string;
  /** Seconds since 1970, of this very try. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers of a try: the same id each time, and a signature by every secret that holds. */
export function signedHeaders(
  { id, timestamp, body }: SignedHook,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(SECRET_START.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
