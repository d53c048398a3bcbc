import { Injectable } from '@nestjs/common';
import { Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { TourUpkeep } from '../store/tour-upkeep.store';

/** Says the day before that a tour is near: once for each time that it stands at. */
@Injectable()
export class RemindGuests extends Schedule {
  readonly name = 'tours.remind-guests';
  readonly everyMs = 60_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly upkeep: TourUpkeep,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { remindHours } = (await this.settings.get('tours.rules')).value;
    await this.work.write(async (tx) => {
      for (const tour of await this.upkeep.near(tx, remindHours)) await this.upkeep.remind(tx, tour);
    });
  }
}
