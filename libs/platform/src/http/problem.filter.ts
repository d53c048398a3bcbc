import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { type Problem } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type FastifyReply } from 'fastify';
import { type Logger } from 'pino';
import { isRetryable, isUnavailable } from '../database/errors';
import { LOGGER } from '../tokens';
import { commonProblem, commonProblems, ProblemException } from './problem';
import { RequestContext } from './request-context';

/** Turns everything thrown into a problem document. Unexpected errors are logged once and shown without detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly context: RequestContext,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const correlationId = this.context.correlationId ?? newId();
    const known = this.known(error);
    if (!known) this.logger.error({ error, correlationId }, 'unexpected error');
    const { code, spec, fieldErrors, headers, details } = known ?? commonProblem('common.internal');
    const body: Problem = {
      type: `urn:yilian:problem:${code}`,
      title: spec.userMessage.en,
      status: spec.status,
      code,
      userMessage: spec.userMessage,
      ...(fieldErrors.length > 0 ? { fieldErrors: [...fieldErrors] } : {}),
      ...(details ? { details } : {}),
      correlationId,
    };
    void reply
      .status(spec.status)
      .headers({ ...headers, 'cache-control': 'no-store' })
      .type('application/problem+json')
      .send(body);
  }

  private known(error: unknown): ProblemException | undefined {
    if (error instanceof ProblemException) return error;
    if (isRetryable(error) || isUnavailable(error)) {
      return new ProblemException('common.busy', commonProblems['common.busy'], [], { 'retry-after': '2' });
    }
    const status =
      error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    if (status === 404) return commonProblem('common.not-found');
    if (status !== undefined && status >= 400 && status < 500) return commonProblem('common.invalid');
    return undefined;
  }
}
