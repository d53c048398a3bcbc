import { Injectable } from '@nestjs/common';
import { Schedule, UnitOfWork } from '@yilian/platform';
import { CountRatings } from '../steps/count-ratings.query';
import { Recount } from '../steps/recount.use-case';

/** Reviews leave the window by the calendar, without anybody doing something. */
@Injectable()
export class ForgetOldRatings extends Schedule {
  readonly name = 'quality.forget-old-ratings';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly counts: CountRatings,
    private readonly recount: Recount,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.work.write(async (tx) => this.recount.execute(tx, await this.counts.outdated(tx)));
  }
}
