import { type LoggerService } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type Logger, pino } from 'pino';

/** JSON lines on standard output, with ids and never personal data. */
export const createLogger = (config: Config, process: string): Logger =>
  pino({
    level: config.process.LOG_LEVEL,
    base: { process },
    redact: ['req.headers.authorization', '*.password', '*.token'],
    serializers: { error: pino.stdSerializers.err },
  });

/** Nest's own messages through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
}
