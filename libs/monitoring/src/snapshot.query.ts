import { Injectable } from '@nestjs/common';
import {
  type AccountSnapshot,
  type OfferState,
  type PersonSnapshot,
  type ProviderSnapshot,
  RequestState,
  type ServiceKind,
  type SosState,
  type TownPicture,
} from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { AT_REST } from './domain/picture';
import { TownPictureQuery } from './town-picture.query';

const ACTIVE = RequestState.options.filter((state) => !AT_REST.includes(state));

interface StoredRequest {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly state: RequestState;
  readonly version: number;
}

interface StoredOffer {
  readonly id: string;
  readonly request_id: string;
  readonly state: OfferState;
  readonly expires_at: Date;
}

/** The present state behind a live channel, for clients that missed too much to be told every step. Never cached. */
@Injectable()
export class SnapshotQuery {
  constructor(
    private readonly database: Database,
    private readonly towns: TownPictureQuery,
  ) {}

  /** @throws Error for a channel that has no picture. */
  async of(channel: string): Promise<TownPicture | PersonSnapshot | ProviderSnapshot | AccountSnapshot> {
    const [audience = '', id = ''] = channel.split('.');
    switch (audience) {
      case 'account':
        return this.ofAccount(id);
      case 'person':
        return this.ofPerson(id);
      case 'provider':
        return this.ofProvider(id);
      case 'town':
        return this.towns.fresh(id);
      default:
        throw new Error(`No snapshot of ${channel}`);
    }
  }

  private async ofAccount(accountId: string): Promise<AccountSnapshot> {
    const [row] = await this.database.read<{ unread: number }>(
      'SELECT COUNT(*) AS unread FROM message WHERE account_id = ? AND read_at IS NULL',
      [accountId],
    );
    return { unread: row!.unread };
  }

  private async ofPerson(olderPersonId: string): Promise<PersonSnapshot> {
    const rows = await this.database.query<StoredRequest>(
      `SELECT id, kind, state, version FROM care_request
        WHERE older_person_id = ? AND state IN (?) ORDER BY submitted_at, id`,
      [olderPersonId, ACTIVE],
    );
    const alerts = await this.database.read<{ alertId: string; state: SosState; version: number }>(
      `SELECT id AS alertId, state, version FROM sos_alert
        WHERE older_person_id = ? AND state IN ('raised', 'acknowledged') ORDER BY raised_at, id`,
      [olderPersonId],
    );
    return {
      alerts,
      requests: rows.map(({ id, kind, state, version }) => ({ requestId: id, kind, state, version })),
    };
  }

  private async ofProvider(providerId: string): Promise<ProviderSnapshot> {
    const rows = await this.database.read<StoredOffer>(
      `SELECT id, request_id, state, expires_at FROM offer
        WHERE provider_id = ? AND state = 'open' ORDER BY expires_at, id`,
      [providerId],
    );
    return {
      offers: rows.map((row) => ({
        offerId: row.id,
        requestId: row.request_id,
        state: row.state,
        expiresAt: row.expires_at.toISOString(),
      })),
    };
  }
}
