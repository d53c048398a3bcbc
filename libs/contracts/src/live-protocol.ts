import { z } from 'zod';
import { Moment } from './formats';
import { LiveEnvelope } from './live-events';
import { AccountSnapshot, PersonSnapshot, ProviderSnapshot, TownPicture } from './live-states';

/** A number for each channel: the newest one told, or the last one a client has. */
export const Positions = z.record(z.string().max(64), z.int().min(0));
export type Positions = z.infer<typeof Positions>;

/** Why the server ends a connection. Except after `unauthorized` the client comes back and resumes. */
export const ResyncReason = z.enum([
  'unauthorized',
  'token-expired',
  'slow',
  'silent',
  'flood',
  'unknown-message',
  'log-reset',
  'unavailable',
]);
export type ResyncReason = z.infer<typeof ResyncReason>;

/**
 * What the live server says. After `hello` the client sends `resume`; only then events flow. For each channel the
 * client gets either every event above its number or a `snapshot`, which replaces what it knew.
 */
export const liveFromServer = {
  hello: z.object({ serverNow: Moment, heads: Positions }),
  event: LiveEnvelope,
  /** Every few seconds: shows a client that the last events of a channel got lost, and which channels it has. */
  head: z.object({ serverNow: Moment, heads: Positions }),
  /** The state holds at least everything up to `seq`. */
  snapshot: z.object({
    channel: z.string(),
    seq: z.int().min(0),
    state: z.union([TownPicture, PersonSnapshot, ProviderSnapshot, AccountSnapshot]),
  }),
  resync: z.object({ reason: ResyncReason }),
} as const;
export type LiveMessage = keyof typeof liveFromServer;
export type LiveMessageOf<M extends LiveMessage> = z.infer<(typeof liveFromServer)[M]>;

/** What a client may say; anything else ends the connection. Channels it may not follow are passed over in silence. */
export const liveFromClient = {
  resume: z.strictObject({ positions: Positions }),
} as const;

/** The answer to `resume`, after the last replayed event: from which number each channel goes on. */
export const Resumed = z.object({ positions: Positions });
export type Resumed = z.infer<typeof Resumed>;

/** What a client shows at the door. */
export const LiveHandshake = z.object({ token: z.string().min(1).max(4096) });

/** Why the door stays closed: the `message` of Socket.IO's `connect_error`. */
export const LiveRefusal = z.enum(['unauthorized', 'too-many-sockets', 'unavailable']);
export type LiveRefusal = z.infer<typeof LiveRefusal>;
