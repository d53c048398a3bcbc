import { Injectable } from '@nestjs/common';
import { type LockedRequest } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type Memory } from '../domain/memory';
import { familiarCaregivers } from './familiar-caregivers.query';

/** What the search knows of a request so far. */
export interface Search extends Memory {
  readonly offersMade: number;
  readonly declined: number;
}

interface AskedRaw {
  readonly request_id: string;
  readonly service_id: string;
  readonly state: string;
}

/** Keeps the search of each request: whom it asked, how often, and who has taken over. */
@Injectable()
export class Searches {
  /**
   * What is known of locked requests. Offers made before an officer's new start are forgotten, and so are declined ones
   * older than the pause (0 = never asked again).
   */
  async of(
    tx: Tx,
    requests: readonly LockedRequest[],
    askAgainAfterSeconds: number,
  ): Promise<Map<string, Search>> {
    if (requests.length === 0) return new Map();
    const ids = requests.map((request) => request.id);
    const asked = await tx.query<AskedRaw>(
      `SELECT o.request_id, o.service_id, o.state FROM offer AS o
         LEFT JOIN dispatch AS d ON d.request_id = o.request_id
        WHERE o.request_id IN (?) AND (d.memory_from IS NULL OR o.sent_at >= d.memory_from)
          AND NOT (? > 0 AND o.state = 'declined' AND o.answered_at < now(3) - INTERVAL ? SECOND)`,
      [ids, askAgainAfterSeconds, askAgainAfterSeconds],
    );
    const served = await this.servedBefore(tx, requests);
    const familiar = await familiarCaregivers(
      tx,
      requests.filter(({ kind }) => kind === 'home_care').map(({ olderPersonId }) => olderPersonId),
    );
    return new Map(
      requests.map((request) => {
        const mine = asked.filter((one) => one.request_id === request.id);
        return [
          request.id,
          {
            askedServiceIds: mine.map((one) => one.service_id),
            previousProviderIds: served.get(request.olderPersonId) ?? [],
            familiarCaregiverIds: familiar.get(request.olderPersonId) ?? [],
            offersMade: mine.length,
            declined: mine.filter((one) => one.state === 'declined').length,
          },
        ];
      }),
    );
  }

  /** Notes that offers were made; makes the row at the first. */
  async countOffers(tx: Tx, madeByRequest: ReadonlyMap<string, number>): Promise<void> {
    const made = [...madeByRequest].sort(([a], [b]) => (a < b ? -1 : 1));
    if (made.length === 0) return;
    await tx.execute(
      `INSERT INTO dispatch (request_id, offers_made) VALUES ${made.map(() => '(?, ?)').join(', ')}
        ON DUPLICATE KEY UPDATE offers_made = offers_made + VALUES(offers_made)`,
      made.flat(),
    );
  }

  /** Everybody may be asked again from now on. */
  async forget(tx: Tx, requestId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO dispatch (request_id, memory_from) VALUES (?, now(3))
        ON DUPLICATE KEY UPDATE memory_from = now(3), ladder_level = NULL, ladder_deadline_at = NULL, officer_id = NULL`,
      [requestId],
    );
  }

  private async servedBefore(tx: Tx, requests: readonly LockedRequest[]): Promise<Map<string, string[]>> {
    const rows = await tx.query<{ older_person_id: string; provider_id: string }>(
      `SELECT DISTINCT r.older_person_id, o.provider_id FROM care_request AS r
         JOIN offer AS o ON o.accepted_request_id = r.id WHERE r.older_person_id IN (?)`,
      [requests.map((request) => request.olderPersonId)],
    );
    const served = new Map<string, string[]>();
    for (const row of rows) {
      served.set(row.older_person_id, [...(served.get(row.older_person_id) ?? []), row.provider_id]);
    }
    return served;
  }
}
