import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { type Observable } from 'rxjs';
import { NO_IDEMPOTENCY } from './access';
import { commonProblem } from './problem';
import { RequestContext } from './request-context';

const KEY = /^[\x21-\x7e]{8,64}$/;

/** Demands an Idempotency-Key on every POST and hands it to the unit of work of the request. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly context: RequestContext,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const exempt = this.reflector.get<boolean | undefined>(NO_IDEMPOTENCY, execution.getHandler());
    if (request.method === 'POST' && !exempt) this.claim(request);
    return next.handle();
  }

  private claim(request: FastifyRequest): void {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw commonProblem('idempotency.missing');
    const route = `${request.method} ${request.url}`;
    const fingerprint = createHash('sha256')
      .update(`${route}\0${JSON.stringify(request.body ?? null)}`)
      .digest('hex');
    this.context.claimIdempotency({ key, route, fingerprint });
  }
}
