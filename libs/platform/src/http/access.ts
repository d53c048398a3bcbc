import { applyDecorators, SetMetadata } from '@nestjs/common';
import { type Role } from '@yilian/contracts';

/** What a route demands. A route without it does not start: nothing is open by oversight. */
export interface Access {
  readonly roles: readonly Role[] | 'public' | 'any';
  /** A route for everybody that does more for whoever is signed in. */
  readonly knowsCaller?: true;
  /** A device that an account has made known may use it without a session. */
  readonly devices?: true;
}

export const ACCESS = Symbol('access');
export const NO_IDEMPOTENCY = Symbol('no-idempotency');

/** Open to the given roles, whose grants were checked; scope within the role is the use case's duty. */
export const Allow = (...roles: readonly Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { roles } satisfies Access);

/** Like `Allow`, and open as well to a known device of such an account: for help nobody signs in first. */
export const AllowKnownDevice = (...roles: readonly Role[]): MethodDecorator =>
  SetMetadata(ACCESS, { roles, devices: true } satisfies Access);

/** Open to everybody who is signed in. */
export const AllowSignedIn = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { roles: 'any' } satisfies Access);

/** Open without signing in. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { roles: 'public' } satisfies Access);

/** Open without signing in; who sends a good token is known, and what is theirs may be asked for. */
export const PublicOrSignedIn = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { roles: 'public', knowsCaller: true } satisfies Access);

/** A POST that needs no Idempotency-Key because repeating it does no harm. */
export const RepeatsSafely = (): MethodDecorator => applyDecorators(SetMetadata(NO_IDEMPOTENCY, true));
