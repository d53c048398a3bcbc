import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx, UnitOfWork } from '@yilian/platform';
import { NoList } from '../domain/list-faults';
import { GoThrough } from '../steps/go-through.use-case';
import { TellProgress } from '../steps/tell-progress.use-case';
import { ImportLines } from '../store/import-lines.store';
import { ListImports, type StoredImport } from '../store/list-imports.store';

/**
 * Reads a list that was sent and says what it would do. In a transaction of its own, so that it can be repeated: whoever
 * was killed on the way has left nothing, and the next one begins anew.
 */
@Injectable()
export class ReadList extends JobHandler<'exchange.read-list'> {
  readonly job = 'exchange.read-list';
  override readonly batch = 1;

  constructor(
    private readonly imports: ListImports,
    private readonly lines: ImportLines,
    private readonly goThrough: GoThrough,
    private readonly progress: TellProgress,
    private readonly work: UnitOfWork,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'exchange.read-list'>[]): Promise<void> {
    for (const { payload } of items) {
      const stored = await this.imports.byId(tx, payload.importId);
      if (stored?.state === 'reading') await this.read(stored, tx);
    }
  }

  private async read(stored: StoredImport, waiting: Tx): Promise<void> {
    const { id, serviceId, providerId } = stored;
    const about = { importId: id, serviceId, providerId };
    try {
      await this.work.write(async (tx) => {
        const shelves = this.lines.shelves(tx, id);
        const { counts, planHash } = await this.goThrough.execute(tx, stored, {
          ...{ writes: false, waiting },
          onLine: async (line) => shelves.put(line),
          onProgress: this.progress.of(stored),
        });
        await shelves.close();
        if (await this.imports.read(tx, id, counts, planHash))
          tx.record('exchange.list-changed.v1', id, { ...about, state: 'ready' });
      });
    } catch (error) {
      if (!(error instanceof NoList)) throw error;
      const { fault, columns } = error;
      await this.work.write(async (tx) => {
        if (await this.imports.refuse(tx, id, fault, columns))
          tx.record('exchange.list-changed.v1', id, { ...about, state: 'unreadable' });
      });
    }
  }
}
