import { Injectable } from '@nestjs/common';
import { Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { Providers } from '@yilian/providers';
import { vacancyTrust } from '../domain/vacancy-trust';
import { offerCounts } from '../store/offer-counts.query';

/**
 * How far the numbers of providers proved right is counted anew from what became of the offers of the window. Matching,
 * the families' cards and the board of beds all read the one result.
 */
@Injectable()
export class RecountTrust extends Schedule {
  readonly name = 'capacity.recount-trust';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly providers: Providers,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const rules = (await this.settings.get('capacity.vacancy')).value;
    await this.work.write(async (tx) => {
      const asked = await tx.query<{ id: string }>(
        `SELECT DISTINCT provider_id AS id FROM offer
          WHERE state IN ('accepted', 'declined', 'expired') AND sent_at > now(3) - INTERVAL ? DAY ORDER BY id`,
        [rules.windowDays],
      );
      const counts = await offerCounts(
        tx,
        rules.windowDays,
        asked.map(({ id }) => id),
      );
      for (const [id, count] of counts) await this.providers.believe(tx, id, vacancyTrust(count, rules));
    });
  }
}
