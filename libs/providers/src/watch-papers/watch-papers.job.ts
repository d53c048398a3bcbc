import { Injectable } from '@nestjs/common';
import { addDays } from '@yilian/kernel';
import { Schedule, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { ProvidersDay } from '../city-day.query';
import { Certificates } from '../store/certificates.store';
import { EndingPapers } from '../store/ending-papers.store';
import { Prices } from '../store/prices.store';
import { Providers } from '../store/providers.store';

const AT_ONCE = 200;

/**
 * What a new day of the city brings: prices whose day has come, skills whose certificates have ended, papers that end soon.
 * All of it stands in the rows, so a lost wake-up costs minutes and nothing else.
 */
@Injectable()
export class WatchPapers extends Schedule {
  readonly name = 'providers.watch-papers';
  readonly everyMs = 60_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly day: ProvidersDay,
    private readonly prices: Prices,
    private readonly certificates: Certificates,
    private readonly ending: EndingPapers,
    private readonly providers: Providers,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { warnDays } = (await this.settings.get('providers.papers')).value;
    await this.all(async (tx, today) => this.changePrices(tx, today));
    await this.all(async (tx, today) => this.countSkills(tx, today));
    await this.all(async (tx, today) => this.warn(tx, addDays(today, warnDays)));
  }

  private async all(some: (tx: Tx, today: string) => Promise<number>): Promise<void> {
    let found = AT_ONCE;
    while (found === AT_ONCE) {
      found = await this.work.write(async (tx) => some(tx, await this.day.todayIn(tx)));
    }
  }

  private async changePrices(tx: Tx, today: string): Promise<number> {
    const due = await this.prices.due(tx, today, AT_ONCE);
    const changed: string[] = [];
    for (const serviceId of due) if (await this.prices.apply(tx, serviceId, today)) changed.push(serviceId);
    if (changed.length > 0) await this.providers.tellChanged(tx, 'service.id', changed);
    return due.length;
  }

  private async countSkills(tx: Tx, today: string): Promise<number> {
    const stale = await this.certificates.stale(tx, today, AT_ONCE);
    const changed = new Set<string>();
    for (const one of stale) {
      if ((await this.certificates.recount(tx, one, today)) !== one.counting) changed.add(one.serviceId);
    }
    if (changed.size > 0) await this.providers.tellChanged(tx, 'service.id', [...changed]);
    return stale.length;
  }

  private async warn(tx: Tx, until: string): Promise<number> {
    const papers = await this.ending.take(tx, until, AT_ONCE);
    for (const { paperId, providerId, what } of papers) {
      tx.record('providers.paper-ending.v1', paperId, { paperId, providerId, what });
    }
    return papers.length;
  }
}
