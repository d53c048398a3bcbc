import { Injectable } from '@nestjs/common';
import { type JobPayload } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type Notice } from './domain/notice';
import { TOUR_TEXTS } from './domain/tour-templates';

type Cause = JobPayload<'notifications.tell-of-tour'>;

/** Finds whom a tour concerns. Accounts belong to others and are only read. */
@Injectable()
export class TourRecipientsQuery {
  /** One notice for each active account; none when nobody is left to tell. */
  async of(tx: Tx, causes: readonly Cause[]): Promise<Notice[]> {
    if (causes.length === 0) return [];
    const accounts = await tx.query<{ id: string; manages: string | null }>(
      `SELECT id, IF(role = 'provider_manager', provider_id, NULL) AS manages FROM account
        WHERE state = 'active' AND (id IN (?) OR (role = 'provider_manager' AND provider_id IN (?)))`,
      [causes.map(({ accountId }) => accountId), causes.map(({ providerId }) => providerId)],
    );
    return causes.flatMap(({ template, tourId, accountId, providerId }) => {
      const isForFamily = TOUR_TEXTS[template].to === 'family';
      return accounts
        .filter(({ id, manages }) => (isForFamily ? id === accountId : manages === providerId))
        .map(({ id }) => ({
          ...{ accountId: id, providerId: isForFamily ? null : providerId, template },
          ...{ olderPersonId: null, requestId: tourId, alertId: null },
        }));
    });
  }
}
