import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type Redis } from 'ioredis';
import { Database } from '../database/database';
import { UnitOfWork } from '../database/unit-of-work';
import { CONFIG, REDIS } from '../tokens';

/** Beats between two notes of the beat in MySQL. */
const NOTE_EVERY = 10;

/**
 * Tells whether Redis still remembers. A counter there only grows; when it answers with a number that was seen before,
 * Redis was emptied or went back in time, and so did the queues.
 */
@Injectable()
export class RedisMemory {
  private readonly key: string;
  private last: number | undefined;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) config: Config,
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {
    this.key = `{${config.redis.QUEUE_PREFIX}}.beat`;
  }

  /** True as long as nothing was lost. An unreachable Redis has lost nothing yet. */
  async isIntact(): Promise<boolean> {
    if (this.redis.status !== 'ready') return true;
    this.last ??= await this.noted();
    const beat = await this.redis.incr(this.key);
    // Several relays beat the same counter: the number may jump, but never stay or fall.
    if (beat <= this.last) return false;
    this.last = beat;
    if (beat % NOTE_EVERY === 0) await this.note(beat);
    return true;
  }

  /** Starts counting above everything seen before, once the loss was made good. */
  async acknowledge(): Promise<void> {
    const next = (this.last ?? 0) + NOTE_EVERY;
    await this.redis.incrby(this.key, next);
    this.last = next;
    await this.note(next);
  }

  private async noted(): Promise<number> {
    const [row] = await this.database.read<{ beat: number }>('SELECT beat FROM relay_state WHERE id = 1');
    return row?.beat ?? 0;
  }

  private async note(beat: number): Promise<void> {
    await this.work.write(async (tx) =>
      tx.execute('UPDATE relay_state SET beat = GREATEST(beat, ?) WHERE id = 1', [beat]),
    );
  }
}
