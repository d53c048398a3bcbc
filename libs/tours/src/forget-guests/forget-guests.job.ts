import { Injectable } from '@nestjs/common';
import { Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { TourUpkeep } from '../store/tour-upkeep.store';

/** Who came, and what they wrote, is nobody's business any more some weeks after a tour. */
@Injectable()
export class ForgetGuests extends Schedule {
  readonly name = 'tours.forget-guests';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly upkeep: TourUpkeep,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { guestDays } = (await this.settings.get('tours.rules')).value;
    await this.work.write(async (tx) => this.upkeep.eraseOld(tx, guestDays));
  }
}
