import { type Principal } from './principal';

/** Turns an access token into a principal whose grants still stand. The accounts context provides it. */
export abstract class Authenticator {
  /** Undefined when the token is wrong, expired, or the account lost its grants; never throws for a bad token. */
  abstract authenticate(token: string): Promise<Principal | undefined>;

  /** The same for the token of a known device. A system without devices knows none. */
  authenticateDevice?(token: string): Promise<Principal | undefined>;
}
