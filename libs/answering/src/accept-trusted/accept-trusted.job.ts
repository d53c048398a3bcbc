import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type AutoAcceptTerms, type Urgency, type WantedUnits } from '@yilian/contracts';
import { Answers } from '@yilian/dispatch';
import { minuteOfDay } from '@yilian/kernel';
import { CONFIG, JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { fitsTerms } from '../domain/fits-terms';

interface Offered {
  readonly offerId: string;
  readonly serviceId: string;
  readonly level: number;
  readonly urgency: Urgency;
  readonly units: string;
  readonly now: Date;
}

interface TrustedTerms extends Omit<AutoAcceptTerms, 'urgentToo'> {
  readonly serviceId: string;
  readonly urgentToo: 0 | 1;
}

/**
 * Offers that were just made and that a trusted rule covers are accepted in the provider's name, in the same way as at its
 * desk. Without an officer's trust in the very terms that stand there now, nothing is.
 */
@Injectable()
export class AcceptTrusted extends JobHandler<'answering.accept-trusted'> {
  readonly job = 'answering.accept-trusted';
  /** Each acceptance locks much. */
  override readonly batch = 8;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly answers: Answers,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'answering.accept-trusted'>[]): Promise<void> {
    const offers = await this.offered(
      tx,
      items.map(({ payload }) => payload.offerId),
    );
    const trusted = await this.trusted(
      tx,
      offers.map(({ serviceId }) => serviceId),
    );
    for (const offer of offers.filter((one) => this.fits(one, trusted.get(one.serviceId)))) {
      const accepted = await this.answers.accept(tx, offer.offerId, { who: 'proved', way: 'auto_accept' });
      // Whoever was faster has answered. Only a unit that is gone leaves half of an acceptance behind.
      if (!accepted.ok && accepted.refusal.code === 'dispatch.unit-gone') throw new Error('The unit is gone');
    }
  }

  private async offered(tx: Tx, offerIds: readonly string[]): Promise<Offered[]> {
    return tx.query(
      `SELECT o.id AS offerId, o.service_id AS serviceId, r.level, r.urgency, r.units, now(3) AS now
         FROM offer AS o JOIN care_request AS r ON r.id = o.request_id
        WHERE o.id IN (?) AND o.state = 'open' ORDER BY r.id`,
      [offerIds],
    );
  }

  /** The rules stay as they are until this transaction ends: trust that is being taken away is waited for. */
  private async trusted(tx: Tx, serviceIds: readonly string[]): Promise<ReadonlyMap<string, TrustedTerms>> {
    if (serviceIds.length === 0) return new Map();
    const rows = await tx.query<TrustedTerms>(
      `SELECT service_id AS serviceId, level_max AS levelMax, quantity_max AS quantityMax, from_minute AS fromMinute,
              to_minute AS toMinute, urgent_too AS urgentToo
         FROM auto_accept_rule
        WHERE service_id IN (?) AND state = 'trusted' AND trusted_version = version
        ORDER BY service_id LOCK IN SHARE MODE`,
      [serviceIds],
    );
    return new Map(rows.map((row) => [row.serviceId, row]));
  }

  private fits({ level, urgency, units, now }: Offered, terms: TrustedTerms | undefined): boolean {
    if (!terms) return false;
    const minute = minuteOfDay(now.getTime(), this.config.process.CITY_TIME_ZONE);
    return fitsTerms(
      { level, urgency, units: JSON.parse(units) as WantedUnits, minute },
      { ...terms, urgentToo: terms.urgentToo === 1 },
    );
  }
}
