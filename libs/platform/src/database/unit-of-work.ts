import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type Result } from '@yilian/kernel';
import { type DataSource } from 'typeorm';
import { IdempotencyStore, KeyTaken } from '../http/idempotency.store';
import { type Refusal } from '../http/problem';
import { type IdempotencyClaim, RequestContext } from '../http/request-context';
import { writeFacts } from '../outbox/outbox.store';
import { RelayBell } from '../relay/relay-bell';
import { DATA_SOURCE } from '../tokens';
import { isRetryable } from './errors';
import { openTx, type Tx } from './tx';

const ATTEMPTS = 6;

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('refused');
  }
}

/**
 * Opens transactions. State change, recorded facts and, for an HTTP command, the stored answer commit together. A
 * deadlock or lock wait repeats the whole work, so the work must have no effect outside its `Tx`.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DATA_SOURCE) private readonly source: DataSource,
    private readonly context: RequestContext,
    private readonly idempotency: IdempotencyStore,
    private readonly bell: RelayBell,
  ) {}

  /**
   * Runs a decision. A refusal rolls everything back and is returned. Inside an HTTP command with an Idempotency-Key a
   * repetition returns the first result without running the work.
   */
  async decide<T, R extends Refusal>(work: (tx: Tx) => Promise<Result<T, R>>): Promise<Result<T, R>>;
  async decide<Answer extends Result<unknown, Refusal>>(work: (tx: Tx) => Promise<Answer>): Promise<Answer>;
  async decide<T, R extends Refusal>(work: (tx: Tx) => Promise<Result<T, R>>): Promise<Result<T, R>> {
    const claim = this.context.takeIdempotency();
    return this.retrying(async () => {
      try {
        return await this.once(async (tx) => {
          if (claim) await this.idempotency.begin(tx, claim);
          const result = await work(tx);
          if (!result.ok) throw new RolledBack(result);
          if (claim) await this.idempotency.finish(tx, claim, result);
          return result;
        });
      } catch (error) {
        if (claim && error instanceof KeyTaken) return this.idempotency.stored<Result<T, R>>(claim);
        if (!(error instanceof RolledBack)) throw error;
        if (claim) await this.rememberRefusal(claim, error.result);
        return error.result as Result<T, R>;
      }
    });
  }

  /** Runs a write that cannot be refused. */
  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await this.decide<T, never>(async (tx) => ({ ok: true, value: await work(tx) }));
    if (!result.ok) throw new Error('A write cannot be refused');
    return result.value;
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const { tx, commit, rollback } = await openTx(runner, this.context.principal);
      try {
        const value = await work(tx);
        await writeFacts(tx);
        await commit();
        if (tx.recorded.length > 0) this.bell.ring();
        return value;
      } catch (error) {
        // A connection that is gone has rolled back by itself.
        await rollback().catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  private async retrying<T>(attempt: () => Promise<T>): Promise<T> {
    for (let round = 1; ; round += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (round >= ATTEMPTS || !isRetryable(error)) throw error;
        await pause(Math.random() * 10 * 2 ** round);
      }
    }
  }

  private async rememberRefusal(claim: IdempotencyClaim, result: unknown): Promise<void> {
    await this.once(async (tx) => {
      await this.idempotency.begin(tx, claim);
      await this.idempotency.finish(tx, claim, result);
    }).catch((error: unknown) => {
      // A twin of this request answered first; its stored answer is as good as this refusal.
      if (!(error instanceof KeyTaken)) throw error;
    });
  }
}
