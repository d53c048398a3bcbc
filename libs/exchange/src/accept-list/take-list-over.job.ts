import { Injectable } from '@nestjs/common';
import { Audit, JobHandler, type JobItem, type Tx, UnitOfWork } from '@yilian/platform';
import { GoThrough } from '../steps/go-through.use-case';
import { TellProgress } from '../steps/tell-progress.use-case';
import { ListImports, type StoredImport } from '../store/list-imports.store';
import { PlanOutdated } from './plan-outdated.errors';

/**
 * Does what a list says, whole or not at all: one transaction goes through it again, and when a single line would do
 * something else than was shown, nothing is done. Whoever was killed on the way has left nothing; the next one begins anew.
 */
@Injectable()
export class TakeListOver extends JobHandler<'exchange.take-list-over'> {
  readonly job = 'exchange.take-list-over';
  override readonly batch = 1;

  constructor(
    private readonly imports: ListImports,
    private readonly goThrough: GoThrough,
    private readonly progress: TellProgress,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'exchange.take-list-over'>[]): Promise<void> {
    for (const { payload } of items) {
      const stored = await this.imports.byId(tx, payload.importId);
      if (stored?.state === 'applying') await this.takeOver(stored, tx);
    }
  }

  private async takeOver(stored: StoredImport, waiting: Tx): Promise<void> {
    const { id, serviceId, providerId } = stored;
    const about = { importId: id, serviceId, providerId };
    try {
      await this.work.write(async (tx) => {
        const onProgress = this.progress.of(stored);
        const { counts, planHash } = await this.goThrough.execute(tx, stored, {
          writes: true,
          waiting,
          onProgress,
        });
        if (planHash !== stored.planHash) throw new PlanOutdated();
        // The guard: of two at once one finds it done, and undoes what it did.
        if (!(await this.imports.apply(tx, id))) throw new PlanOutdated();
        const { added, changed } = counts;
        await this.audit.append(tx, 'exchange.list-applied', id, { list: stored.list, added, changed });
        tx.record('exchange.list-changed.v1', id, { ...about, state: 'applied' });
      });
    } catch (error) {
      if (!(error instanceof PlanOutdated)) throw error;
      await this.work.write(async (tx) => {
        if (await this.imports.outdate(tx, id))
          tx.record('exchange.list-changed.v1', id, { ...about, state: 'outdated' });
      });
    }
  }
}
