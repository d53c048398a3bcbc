import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type Moves } from '../domain/bed-acts';
import { dateOf } from '../domain/calendar';
import { nightsIn } from '../domain/plan-stays';
import { updateExactly } from './bulk.store';

type MovedStay = Extract<Moves, { readonly stay: unknown }>;

/** Stays that go on in another bed. */
@Injectable()
export class MovedStays {
  /**
   * Gives a stay the nights of another bed from a day on; those before stay where they were.
   * @throws Overtaken when a night is not free or the stay is not where it was.
   */
  async move(tx: Tx, { stay, since, bedSince }: MovedStay, bedId: string, toBedId: string): Promise<void> {
    await updateExactly(
      tx,
      1,
      `UPDATE capacity_hold SET bed_id = ?, bed_since = ?, version = version + 1
        WHERE id = ? AND bed_id = ? AND state = 'confirmed'`,
      [toBedId, bedSince === null ? null : dateOf(bedSince), stay.holdId, bedId],
    );
    const nights = nightsIn({ from: since, to: stay.to });
    if (nights === null) return;
    await updateExactly(
      tx,
      nights,
      'UPDATE bed_night SET bed_id = ? WHERE hold_id = ? AND bed_id = ? AND night >= ?',
      [toBedId, stay.holdId, bedId, dateOf(since)],
    );
  }
}
