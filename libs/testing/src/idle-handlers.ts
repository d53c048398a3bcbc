import { Module, type Type } from '@nestjs/common';
import { type JobName, jobs } from '@yilian/contracts';
import { JobHandler, type Tx } from '@yilian/platform';

/** Handlers that do nothing, and the module that provides them, as the worker of a test needs them. */
export interface IdleHandlers {
  readonly handlers: readonly Type<JobHandler>[];
  readonly module: Type;
}

/** For every job except those of the contexts named: a worker does not start while a job has no handler. */
export function idleHandlersExcept(...contexts: readonly string[]): IdleHandlers {
  const handlers = (Object.keys(jobs) as JobName[])
    .filter((name) => !contexts.includes(name.split('.')[0]!))
    .map(idleHandler);

  @Module({ providers: [...handlers], exports: [...handlers] })
  class IdleModule {}
  return { handlers, module: IdleModule };
}

function idleHandler(job: JobName): Type<JobHandler> {
  class Idle extends JobHandler {
    readonly job = job;

    async handle(tx: Tx): Promise<void> {
      await tx.query('SELECT 1');
    }
  }
  return Idle;
}
