import { Injectable } from '@nestjs/common';
import { Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { CityDay } from '../city-day.query';
import { addDays } from '../domain/due';
import { DueStore } from '../store/due.store';

const AT_ONCE = 200;

/** Reminds of assessments whose time is coming, each once. */
@Injectable()
export class Remind extends Schedule {
  readonly name = 'assessment.remind';
  readonly everyMs = 600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly city: CityDay,
    private readonly settings: Settings,
    private readonly due: DueStore,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { remindDays } = (await this.settings.get('assessment.rules')).value;
    let reminded = AT_ONCE;
    while (reminded === AT_ONCE) reminded = await this.some(remindDays);
  }

  private async some(remindDays: number): Promise<number> {
    return this.work.write(async (tx) => {
      const until = addDays(await this.city.today(tx), remindDays);
      const found = await this.due.take(tx, until, AT_ONCE);
      for (const { id: assessmentId, olderPersonId, townCode } of found) {
        tx.record('assessment.due.v1', assessmentId, { assessmentId, olderPersonId, townCode });
      }
      return found.length;
    });
  }
}
