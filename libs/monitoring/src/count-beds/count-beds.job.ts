import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { changesOf } from '../domain/bed-moves';

/** Keeps the number of beds per town, kind and state up with their moves. */
@Injectable()
export class CountBeds extends JobHandler<'monitoring.count-beds'> {
  readonly job = 'monitoring.count-beds';
  override readonly batch = 256;

  async handle(tx: Tx, items: readonly JobItem<'monitoring.count-beds'>[]): Promise<void> {
    const changes = changesOf(items.map((item) => item.payload));
    if (changes.length === 0) return;
    await tx.execute(
      `INSERT INTO town_bed_count (town_code, bed_kind, state, n) VALUES ${changes.map(() => '(?, ?, ?, ?)').join(', ')}
        ON DUPLICATE KEY UPDATE n = n + VALUES(n)`,
      changes.flatMap(({ townCode, kind, state, change }) => [townCode, kind, state, change]),
    );
  }
}
