import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { type Tx, UnitOfWork } from '@yilian/platform';
import type { ImportedProvider } from '../domain/import';
import { type ListedCapacity, planImport } from '../domain/plan-import';
import { ImportStore } from '../store/import.store';
import { Providers } from '../store/providers.store';

/** How the caller takes part in an import. */
export interface ImportOptions {
  /** True for invented providers. */
  readonly demo: boolean;
  /**
   * Gets the units that the list gives services for the first time or anew, in the transaction of the import: beds and
   * seats are not this context's to write. What it throws undoes the import. A deadlock repeats it, so it may have no
   * effect outside `tx`.
   */
  readonly onServices?: (tx: Tx, services: readonly ListedCapacity[]) => Promise<void>;
}

/** What an import did, in providers. */
export interface ImportSummary {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

const BATCH = 500;

/**
 * Stores the providers of one list, all of them or none. The same list a second time changes nothing; a newer one changes
 * only what it says otherwise than before.
 */
@Injectable()
export class ImportProviders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: ImportStore,
    private readonly providers: Providers,
  ) {}

  /** @throws whatever reading the drafts or `onServices` throws, and error 1062 when a draft stands there twice. */
  async execute(drafts: AsyncIterable<ImportedProvider>, options: ImportOptions): Promise<ImportSummary> {
    // Read to the end first: a transaction that meets a deadlock starts again, and a file can be read only once.
    const all: ImportedProvider[] = [];
    for await (const draft of drafts) all.push(draft);
    return this.work.write(async (tx) => {
      let summary: ImportSummary = { added: 0, changed: 0, unchanged: 0 };
      for (let start = 0; start < all.length; start += BATCH) {
        const batch = await this.storeBatch(tx, all.slice(start, start + BATCH), options);
        summary = {
          added: summary.added + batch.added,
          changed: summary.changed + batch.changed,
          unchanged: summary.unchanged + batch.unchanged,
        };
      }
      return summary;
    });
  }

  private async storeBatch(
    tx: Tx,
    drafts: readonly ImportedProvider[],
    { demo, onServices }: ImportOptions,
  ): Promise<ImportSummary> {
    const keys = drafts.map(({ externalKey }) => externalKey);
    const plan = planImport(drafts, await this.store.known(tx, keys), () => newId());
    await this.store.write(tx, plan, demo);
    const { touchedProviderIds, capacity } = plan;
    if (touchedProviderIds.length > 0) {
      await this.providers.tellChanged(tx, 'service.provider_id', touchedProviderIds);
    }
    for (const { id, fields } of plan.changedProviders) {
      if (fields.townCode !== undefined) this.providers.tellMoved(tx, id, fields.townCode);
    }
    if (capacity.length > 0) await onServices?.(tx, capacity);
    const added = plan.newProviders.length;
    const changed = touchedProviderIds.length - added;
    return { added, changed, unchanged: drafts.length - added - changed };
  }
}
