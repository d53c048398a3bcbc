import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { ServiceKind } from '@yilian/contracts';
import { CONFIG, LOGGER, Schedule, type Tx, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { ExpireDue } from '../steps/expire-due.use-case';
import { HandUp } from '../steps/hand-up.use-case';
import { NextStep } from '../steps/next-step.use-case';
import { Release } from '../steps/release.use-case';
import { ReviewLine } from '../steps/review-line.use-case';
import { ServeLine } from '../steps/serve-line.use-case';
import { StalledQuery } from './stalled.query';

/**
 * The second pair of eyes: whatever is not at rest and has no live next step gets one. In a healthy system it finds
 * nothing but units that somebody in line could use.
 */
@Injectable()
export class Reconcile extends Schedule {
  readonly name = 'dispatch.reconcile';
  readonly everyMs: number;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly work: UnitOfWork,
    private readonly stalled: StalledQuery,
    private readonly next: NextStep,
    private readonly expireDue: ExpireDue,
    private readonly handUp: HandUp,
    private readonly release: Release,
    private readonly serveLine: ServeLine,
    private readonly reviewLine: ReviewLine,
  ) {
    super();
    this.everyMs = config.queue.RECONCILE_MS;
  }

  async run(): Promise<void> {
    const repaired = {
      searches: await this.repair('searches', async (tx, found) => this.next.lookAgainFor(tx, found)),
      offers: await this.repair('offers', async (tx, found) => this.expireDue.execute(tx, found)),
      rungs: await this.repair('rungs', async (tx, found) => this.handUp.execute(tx, found)),
      holders: await this.repair('holders', async (tx, found) => this.release.execute(tx, found)),
    };
    if (Object.values(repaired).some((count) => count > 0)) {
      this.logger.warn(repaired, 'reconciler: gave what had stalled a next step');
    }
    for (const kind of ServiceKind.options) {
      await this.work.write(async (tx) => this.serveLine.execute(tx, kind));
      await this.work.write(async (tx) => this.reviewLine.execute(tx, kind));
    }
  }

  /** Looks for one way of stalling and mends what it finds, in one transaction; returns how much that was. */
  private async repair<Look extends 'searches' | 'offers' | 'rungs' | 'holders'>(
    look: Look,
    mend: (tx: Tx, found: Awaited<ReturnType<StalledQuery[Look]>>) => Promise<void>,
  ): Promise<number> {
    return this.work.write(async (tx) => {
      const found = (await this.stalled[look](tx)) as Awaited<ReturnType<StalledQuery[Look]>>;
      if (found.length > 0) await mend(tx, found);
      return found.length;
    });
  }
}
