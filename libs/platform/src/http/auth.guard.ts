import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { ACCESS, type Access } from './access';
import { Authenticator } from './authenticator.port';
import { type Principal } from './principal';
import { commonProblem } from './problem';
import { RequestContext } from './request-context';

const BEARER = /^Bearer ([\w.~+/=-]+)$/;

/** Decides by role before any object is loaded: 401 without identity, 403 for a role that may never use the route. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly context: RequestContext,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (access?.roles === 'public') {
      if (access.knowsCaller) await this.recognise(execution);
      return true;
    }
    const principal = await this.recognise(execution);
    if (!principal) throw commonProblem('common.signed-out');
    if (!access || (access.roles !== 'any' && !access.roles.includes(principal.role))) {
      throw commonProblem('common.forbidden');
    }
    return true;
  }

  /** Signs in whoever the token belongs to; undefined without a good one. */
  private async recognise(execution: ExecutionContext): Promise<Principal | undefined> {
    const header = execution.switchToHttp().getRequest<FastifyRequest>().headers.authorization ?? '';
    const token = BEARER.exec(header)?.[1];
    const principal = token === undefined ? undefined : await this.authenticator.authenticate(token);
    if (principal) this.context.signIn(principal);
    return principal;
  }
}
