import { type JobName, type JobPayload } from '@yilian/contracts';
import { type Tx } from '../database/tx';

/** One item of work as a handler sees it. */
export interface JobItem<N extends JobName> {
  readonly id: string;
  readonly aggregateId: string;
  readonly payload: JobPayload<N>;
}

/**
 * Does the work of one kind, many items at once. The items are locked and marked done in the same transaction, so the
 * effect happens once however often they are delivered. A handler reads the state first: items may be old.
 */
export abstract class JobHandler<N extends JobName = JobName, Prepared = unknown> {
  abstract readonly job: N;
  /** Most items in one transaction. */
  readonly batch: number = 64;
  /**
   * Work that takes seconds, such as a search: done before the transaction opens, so that nothing is locked meanwhile. Another
   * worker may do the same, and the items may be gone afterwards: `handle` looks at the state again.
   */
  readonly prepare?: (items: readonly JobItem<N>[]) => Promise<Prepared>;
  abstract handle(tx: Tx, items: readonly JobItem<N>[], prepared?: Prepared): Promise<void>;
}
