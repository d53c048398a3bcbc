import { type CanActivate, type ExecutionContext, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { ACCESS, type Access } from './access';
import { Authenticator } from './authenticator.port';
import { ENDPOINT, type EndpointSpec } from './endpoint';
import { KEY_START, KeyAuthenticator } from './key-authenticator.port';
import { type Principal } from './principal';
import { commonProblem, commonProblems, ProblemException } from './problem';
import { RequestContext } from './request-context';

const BEARER = /^Bearer ([\w.~+/=-]+)$/;
const DEVICE = /^[\w-]{20,100}$/;

/** Decides by role before any object is loaded: 401 without identity, 403 for a role that may never use the route. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly context: RequestContext,
    /** A process without it knows no keys. */
    @Optional() private readonly keys?: KeyAuthenticator,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (access?.roles === 'public') {
      if (access.knowsCaller) await this.recognise(execution, access);
      return true;
    }
    const key = keyOf(execution);
    const principal =
      key === undefined ? await this.recognise(execution, access) : await this.byKey(execution, key);
    if (!principal) throw commonProblem('common.signed-out');
    if (!access || (access.roles !== 'any' && !access.roles.includes(principal.role))) {
      throw commonProblem('common.forbidden');
    }
    return true;
  }

  /**
   * Signs in the holder of an access key. Unlike a role, a key opens nothing by itself: an endpoint names the scopes it
   * asks for, and one that names none stays closed. Where everybody may enter a key is nobody.
   */
  private async byKey(execution: ExecutionContext, key: string): Promise<Principal | undefined> {
    const pass = await this.keys?.authenticateKey(key);
    if (!pass) return undefined;
    const endpoint = this.reflector.get<EndpointSpec | undefined>(ENDPOINT, execution.getHandler());
    if (!endpoint?.keyScope) throw commonProblem('common.forbidden');
    if (pass.waitSeconds !== null) throw tooMany(pass.waitSeconds);
    const scopes = pass.principal.key?.scopes ?? [];
    if (!endpoint.keyScope.every((one) => scopes.includes(one))) throw commonProblem('common.key-scope');
    this.context.signIn(pass.principal);
    return pass.principal;
  }

  /** Signs in whoever the session or, where it is enough, the device belongs to; undefined without a good one. */
  private async recognise(
    execution: ExecutionContext,
    access: Access | undefined,
  ): Promise<Principal | undefined> {
    const { headers } = execution.switchToHttp().getRequest<FastifyRequest>();
    const principal =
      (await this.bySession(headers.authorization)) ??
      (access?.devices ? await this.byDevice(headers['x-device-token']) : undefined);
    if (principal) this.context.signIn(principal);
    return principal;
  }

  private async bySession(header = ''): Promise<Principal | undefined> {
    const token = BEARER.exec(header)?.[1];
    return token === undefined || token.startsWith(KEY_START)
      ? undefined
      : this.authenticator.authenticate(token);
  }

  private async byDevice(header: unknown): Promise<Principal | undefined> {
    return typeof header === 'string' && DEVICE.test(header)
      ? this.authenticator.authenticateDevice?.(header)
      : undefined;
  }
}

const tooMany = (seconds: number): ProblemException => {
  const code = 'common.too-many-requests';
  return new ProblemException(code, commonProblems[code], [], { 'retry-after': String(seconds) });
};

/** The access key that is shown; undefined when somebody shows a session, or nothing. */
function keyOf(execution: ExecutionContext): string | undefined {
  const { headers } = execution.switchToHttp().getRequest<FastifyRequest>();
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  return token?.startsWith(KEY_START) ? token : undefined;
}
