import { type Principal } from './principal';

/** Every access key begins so; nothing else that is shown as a bearer token does. */
export const KEY_START = 'ylk_';

/** A key that stands, and whether its holder has to wait. */
export interface KeyPass {
  readonly principal: Principal;
  /** Seconds until the key may be used again; null while it asks within its measure. */
  readonly waitSeconds: number | null;
}

/** Turns the access key of a provider's own system into a principal. The integration context provides it. */
export abstract class KeyAuthenticator {
  /** Undefined when the key is wrong, ended or revoked, or its maker is gone; never throws for a bad key. */
  abstract authenticateKey(key: string): Promise<KeyPass | undefined>;
}
