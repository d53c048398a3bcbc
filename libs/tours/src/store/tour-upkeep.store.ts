import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

/** What is said of a tour that is near. */
export interface NearTour {
  readonly tourId: string;
  readonly accountId: string;
  readonly providerId: string;
}
const MOST_AT_ONCE = 200;

/** What time and departures do to tours: reminding, and forgetting who came. */
@Injectable()
export class TourUpkeep {
  /** Tours that begin within so many hours and of which nobody was reminded, locked; what was booked later than that needs none. */
  async near(tx: Tx, hours: number): Promise<readonly NearTour[]> {
    return tx.query<NearTour>(
      `SELECT id AS tourId, account_id AS accountId, provider_id AS providerId FROM tour
        WHERE starts_at > now(3) AND starts_at <= now(3) + INTERVAL ? MINUTE AND state = 'booked'
          AND reminded_at IS NULL AND created_at < starts_at - INTERVAL ? MINUTE
        ORDER BY starts_at LIMIT ? FOR UPDATE`,
      [hours * 60, hours * 60, MOST_AT_ONCE],
    );
  }

  /** Says that a tour is near, unless that was said or it has ended meanwhile. */
  async remind(tx: Tx, tour: NearTour): Promise<void> {
    const reminded = await tx.execute(
      "UPDATE tour SET reminded_at = now(3) WHERE id = ? AND state = 'booked' AND reminded_at IS NULL",
      [tour.tourId],
    );
    if (reminded === 1) tx.record('tours.tour-near.v1', tour.tourId, tour);
  }

  /** Tours of an account that are still to come. */
  async comingOf(tx: Tx, accountId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM tour WHERE live_account_id = ? AND starts_at > now(3) ORDER BY id',
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  async eraseOfAccount(tx: Tx, accountId: string): Promise<void> {
    await tx.execute("UPDATE tour SET guest_sealed = '' WHERE account_id = ?", [accountId]);
  }

  /** Forgets who came so many days ago. */
  async eraseOld(tx: Tx, days: number): Promise<void> {
    await tx.execute(
      "UPDATE tour SET guest_sealed = '' WHERE starts_at < now(3) - INTERVAL ? DAY AND guest_sealed <> ''",
      [days],
    );
  }
}
