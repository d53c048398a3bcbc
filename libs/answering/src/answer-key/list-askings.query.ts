import { Injectable } from '@nestjs/common';
import { type AskedBeside, type AskedBesideList } from '@yilian/contracts';
import { Database } from '@yilian/platform';

type Raw = Omit<AskedBeside, 'sentAt'> & { readonly sentAt: Date | null };

const MOST = 100;

/** The newest questions beside the desk. Numbers stay sealed. */
@Injectable()
export class ListAskingsQuery {
  constructor(private readonly database: Database) {}

  async execute(): Promise<AskedBesideList> {
    const rows = await this.database.query<Raw>(
      `SELECT asked.id, asked.offer_id AS offerId, asked.way, asked.state, asked.sent_at AS sentAt,
              recorded.text AS recorded, o.state AS offerState
         FROM asked_beside AS asked JOIN offer AS o ON o.id = asked.offer_id
         LEFT JOIN recorded_asking AS recorded ON recorded.asked_id = asked.id
        ORDER BY asked.id DESC LIMIT ${MOST}`,
    );
    return { items: rows.map((row) => ({ ...row, sentAt: row.sentAt?.toISOString() ?? null })) };
  }
}
