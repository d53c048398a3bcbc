import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { Providers } from '@yilian/providers';
import { CountRatings } from './count-ratings.query';

/** Keeps what reviews add up to where matching and pages read it. */
@Injectable()
export class Recount {
  constructor(
    private readonly providers: Providers,
    private readonly counts: CountRatings,
  ) {}

  /** The lock comes before the count: of two at once the later one counts what the earlier one has written. */
  async execute(tx: Tx, providerIds: readonly string[]): Promise<void> {
    if (providerIds.length === 0) return;
    const locked = await this.providers.lockForRating(tx, [...new Set(providerIds)]);
    if (locked.length === 0) return;
    const counted = await this.counts.of(tx, locked);
    for (const id of locked) await this.providers.rate(tx, id, counted.get(id) ?? { mean: null, count: 0 });
  }
}
