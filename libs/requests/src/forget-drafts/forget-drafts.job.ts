import { Injectable } from '@nestjs/common';
import { Schedule, UnitOfWork } from '@yilian/platform';
import { RequestDrafts } from '../store/request-drafts.store';

const AT_ONCE = 500;

/** Forgets drafts that nobody went on with: what speaks of health is not kept for nothing. */
@Injectable()
export class ForgetDrafts extends Schedule {
  readonly name = 'requests.forget-drafts';
  readonly everyMs = 600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: RequestDrafts,
  ) {
    super();
  }

  async run(): Promise<void> {
    let forgotten = AT_ONCE;
    while (forgotten === AT_ONCE)
      forgotten = await this.work.write(async (tx) => this.drafts.forget(tx, AT_ONCE));
  }
}
