import { setTimeout as pause } from 'node:timers/promises';
import { type VisitAlarmList, type WelfareCheckList } from '@yilian/contracts';
import { type Actor } from '../actor';
import { Refused } from '../api-client';
import { type Served } from './served';

const LOOKS_EVERY_MS = 700;

/** Does what somebody else may have done first; false when they had. */
export async function unlessTaken(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error;
    return false;
  }
}

/** The officer on duty of a town: takes alarms that agencies left alone, and sees to people who did not open. */
export class DutyActor {
  constructor(
    private readonly officer: Actor,
    private readonly served: Served,
  ) {}

  /** Looks at the own desk again and again as long as the day lasts. */
  async watches(lasts: () => boolean): Promise<void> {
    while (lasts()) {
      await this.takesAlarms();
      await this.closesChecks();
      await pause(LOOKS_EVERY_MS);
    }
  }

  private async takesAlarms(): Promise<void> {
    const { items } = await this.officer.get<VisitAlarmList>('/v1/visit-alarms');
    for (const { visitId, alarm } of items.filter((one) => one.alarm.takenBy === null)) {
      if (alarm.takenAt !== null) continue;
      const path = `/v1/visits/${visitId}/alarm-acknowledgement`;
      if (!(await unlessTaken(async () => this.officer.post(path)))) continue;
      this.served.alarmsTaken += 1;
      this.served.alarmsByOfficers += 1;
    }
  }

  private async closesChecks(): Promise<void> {
    const { items } = await this.officer.get<WelfareCheckList>('/v1/welfare-checks');
    for (const { id } of items) {
      const closes = await unlessTaken(async () => {
        await this.officer.post(`/v1/welfare-checks/${id}/acknowledgement`);
        await this.officer.post(`/v1/welfare-checks/${id}/closing`, {
          ...{ outcome: 'well_at_home', note: 'drawn' },
        });
      });
      if (closes) this.served.welfareChecks += 1;
    }
  }
}
