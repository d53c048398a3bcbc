import { Injectable } from '@nestjs/common';
import { FieldCipher, type Tx } from '@yilian/platform';
import { placePlace, summaryPlace } from './alerts.store';

interface Stored {
  readonly id: string;
  readonly place_sealed: string | null;
  readonly summary_sealed: string | null;
}

/** What calls for help hold about one person, for its copy and its deletion. */
@Injectable()
export class AlertWords {
  constructor(private readonly cipher: FieldCipher) {}

  /** Oldest first, opened. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    const rows = await tx.query<Stored>(
      `SELECT id, state, raised_at, pressed_at, acknowledged_at, ended_at, presses, battery_percent, town_code,
              community_code, place_sealed, summary_sealed
         FROM sos_alert WHERE older_person_id = ? ORDER BY raised_at, id`,
      [olderPersonId],
    );
    return rows.map(({ id, place_sealed: place, summary_sealed: summary, ...alert }) => ({
      ...alert,
      place: place && this.cipher.open(placePlace(id), place),
      summary: summary && this.cipher.open(summaryPlace(id), summary),
    }));
  }

  /** Takes away where and what; that there was a call, when, in which town and how it ended stays for statistics. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      `UPDATE sos_alert SET place_sealed = NULL, summary_sealed = NULL, battery_percent = NULL, community_code = NULL
        WHERE older_person_id = ?`,
      [olderPersonId],
    );
  }

  async hasOpen(tx: Tx, olderPersonId: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM sos_alert WHERE open_key = ? LIMIT 1', [olderPersonId]);
    return rows.length > 0;
  }
}
