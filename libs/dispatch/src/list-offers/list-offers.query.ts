import { Injectable } from '@nestjs/common';
import { type OfferList, type OfferState } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { OFFER_COLUMNS, type OfferRaw, offerView } from '../domain/offer-view';

const MOST = 200;

@Injectable()
export class ListOffersQuery {
  constructor(private readonly database: Database) {}

  async execute(principal: Principal, state: OfferState): Promise<OfferList> {
    const rows = await this.database.read<OfferRaw>(
      `SELECT ${OFFER_COLUMNS} FROM offer AS o JOIN care_request AS r ON r.id = o.request_id
        WHERE o.provider_id = ? AND o.state = ? ORDER BY o.expires_at, o.id LIMIT ${MOST}`,
      [principal.providerId, state],
    );
    const now = await this.database.now();
    return { items: rows.map(offerView), serverNow: now.toISOString() };
  }
}
