import { Injectable } from '@nestjs/common';
import { type JobPayload } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type Notice } from './domain/notice';

/** Finds whose business a person is. Accounts, family links, requests and offers belong to others and are only read. */
@Injectable()
export class PersonRecipientsQuery {
  /** Active accounts with a valid `see` link. */
  async families(
    tx: Tx,
    { template, olderPersonId }: JobPayload<'notifications.tell-of-person'>,
  ): Promise<Notice[]> {
    const rows = await tx.query<{ account: string }>(
      `SELECT account.id AS account
         FROM family_link AS link JOIN account ON account.id = link.account_id AND account.state = 'active'
        WHERE link.older_person_id = ? AND account.role = 'family' AND link.revoked_at IS NULL
          AND link.valid_from <= now(3) AND (link.valid_to IS NULL OR link.valid_to > now(3))
          AND JSON_CONTAINS(link.scopes, '"see"')`,
      [olderPersonId],
    );
    return rows.map(({ account }) => ({
      accountId: account,
      providerId: null,
      olderPersonId,
      requestId: null,
      alertId: null,
      template,
    }));
  }

  /** Managers of the providers that serve the person now, one notice for each booking. */
  async bookedProviders(tx: Tx, olderPersonId: string): Promise<Notice[]> {
    const rows = await tx.query<{ account: string; provider: string; request: string }>(
      `SELECT account.id AS account, offer.provider_id AS provider, request.id AS request
         FROM care_request AS request
         JOIN offer ON offer.request_id = request.id AND offer.state = 'accepted'
         JOIN account ON account.provider_id = offer.provider_id AND account.role = 'provider_manager'
              AND account.state = 'active'
        WHERE request.older_person_id = ? AND request.state IN ('booked', 'in_service')
        ORDER BY request.id, account.id`,
      [olderPersonId],
    );
    return rows.map(({ account, provider, request }) => ({
      accountId: account,
      providerId: provider,
      olderPersonId,
      requestId: request,
      alertId: null,
      template: 'booked-level-changed',
    }));
  }
}
