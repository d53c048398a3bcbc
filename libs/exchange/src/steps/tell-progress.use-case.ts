import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { type StoredImport } from '../store/list-imports.store';

const EVERY_MS = 700;

/** Tells screens how far a list is, beside the transaction that goes through it; nobody waits for it. */
@Injectable()
export class TellProgress {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  of({ id, serviceId, providerId, counts }: StoredImport): (lines: number) => void {
    let toldAt = performance.now();
    const total = counts?.lines ?? null;
    return (lines) => {
      if (lines === 0 || performance.now() - toldAt < EVERY_MS) return;
      toldAt = performance.now();
      const told = { importId: id, serviceId, providerId, lines, total };
      this.work
        .write((tx) => {
          tx.record('exchange.list-progressed.v1', id, told);
          return Promise.resolve();
        })
        .catch((error: unknown) => this.logger.warn({ importId: id, error }, 'progress was not told'));
    };
  }
}
