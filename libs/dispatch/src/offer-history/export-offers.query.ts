import { Injectable } from '@nestjs/common';
import { type OfferExport, type OfferState } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { type OfferLine, offerTable } from '../domain/offer-table';
import { CityPeriod, type OfferPeriod } from './city-period.adapter';

interface Raw extends Omit<OfferLine, 'sent' | 'deadline' | 'answered'> {
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
}

const MOST = 20_000;

/** Writes the offers of the own provider as a table. */
@Injectable()
export class ExportOffersQuery {
  constructor(
    private readonly database: Database,
    private readonly period: CityPeriod,
  ) {}

  async execute(
    { providerId }: Principal,
    period: OfferPeriod,
    state: OfferState | undefined,
    language: 'zh' | 'en',
  ): Promise<OfferExport> {
    const rows = await this.database.query<Raw>(
      `SELECT r.number, r.kind, r.town_code AS townCode, r.level, o.sent_at AS sentAt, o.expires_at AS expiresAt, o.state,
              o.answered_at AS answeredAt, o.answered_way AS way, o.decline_reason AS reason
         FROM offer AS o JOIN care_request AS r ON r.id = o.request_id
        WHERE o.provider_id = ? AND o.sent_at >= ? AND o.sent_at < ?${state ? ' AND o.state = ?' : ''}
        ORDER BY o.id DESC LIMIT ${MOST}`,
      [providerId, ...this.period.moments(period), ...(state ? [state] : [])],
    );
    const lines = rows.map(({ sentAt, expiresAt, answeredAt, ...rest }) => ({
      ...rest,
      sent: this.period.clock(sentAt),
      deadline: this.period.clock(expiresAt),
      answered: answeredAt && this.period.clock(answeredAt),
    }));
    return offerTable(lines, language);
  }
}
