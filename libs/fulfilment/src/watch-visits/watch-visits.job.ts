import { Injectable } from '@nestjs/common';
import { Schedule, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { callAfter } from '../domain/visit-alarm';
import { visitMachine } from '../domain/visit.machine';
import { type LockedVisit, Visits } from '../store/visits.store';
import { DueVisits } from './due-visits.query';
import { OnDutyQuery } from './on-duty.query';

const MINUTE_MS = 60_000;

/**
 * Sees that nobody came: the agency is told, then the officers on duty, until somebody takes it. What is due stands in the
 * rows, so a worker that dies loses none of it. Ends what nobody reports.
 */
@Injectable()
export class WatchVisits extends Schedule {
  readonly name = 'fulfilment.watch-visits';
  readonly everyMs = 2_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly due: DueVisits,
    private readonly duty: OnDutyQuery,
    private readonly visits: Visits,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { missedMinutes, climbMinutes, closeHours } = (await this.settings.get('fulfilment.visits')).value;
    const nextAt = ({ now }: LockedVisit): Date => new Date(now.getTime() + climbMinutes * MINUTE_MS);
    await this.each(await this.due.unattended(missedMinutes, closeHours), async (tx, visit) => {
      if (visit.state !== 'scheduled') return;
      const missed = await this.visits.move(tx, visit, 'miss');
      await this.visits.raise(tx, missed, { level: 'agency', officerId: null }, nextAt(visit));
    });
    await this.each(await this.due.toClimb(), async (tx, visit) => this.climb(tx, visit, nextAt(visit)));
    await this.each(await this.due.toClose(closeHours), async (tx, visit) => {
      if (visitMachine.next(visit.state, 'close')) await this.visits.move(tx, visit, 'close');
    });
  }

  private async climb(tx: Tx, visit: LockedVisit, nextAt: Date): Promise<void> {
    if (visit.state !== 'missed' || visit.alarmTakenBy !== null || visit.alarmLevel === null) return;
    const call = callAfter(visit.alarmLevel, await this.duty.of(tx, visit.townCode));
    if (call) await this.visits.raise(tx, visit, call, call.level === 'city' ? null : nextAt);
  }

  /** One transaction for each: what was found is asked again under its lock, as a report may have been quicker. */
  private async each(
    ids: readonly string[],
    act: (tx: Tx, visit: LockedVisit) => Promise<void>,
  ): Promise<void> {
    for (const id of ids) {
      await this.work.write(async (tx) => {
        const [visit] = await this.visits.lock(tx, [id]);
        if (visit) await act(tx, visit);
      });
    }
  }
}
