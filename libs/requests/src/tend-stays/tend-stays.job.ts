import { Injectable } from '@nestjs/common';
import { type LockedRequest } from '@yilian/contracts';
import { Schedule, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { remindersDue } from '../domain/stay';
import { CareRequests, type RequestMove } from '../store/care-requests.store';
import { StayApplications } from '../store/stay-applications.store';

const AT_ONCE = 200;

/**
 * Looks after beds that homes keep: reminds the family at half time and shortly before the end, and gives a bed that nobody
 * confirmed to the next in line. What is due stands in the rows, so a lost wake-up costs time and never a bed.
 */
@Injectable()
export class TendStays extends Schedule {
  readonly name = 'requests.tend-stays';
  readonly everyMs = 5_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly applications: StayApplications,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    let found = AT_ONCE;
    while (found === AT_ONCE) found = await this.work.write(async (tx) => this.tendSome(tx));
  }

  private async tendSome(tx: Tx): Promise<number> {
    const { value: rules } = await this.settings.get('requests.stays');
    const found = await this.applications.toTend(tx, AT_ONCE, rules.lastReminderHours);
    const lapsed: RequestMove[] = [];
    for (const request of await this.requests.lock(tx, found)) {
      if (request.state !== 'booked') continue;
      if (await this.lapses(tx, request)) lapsed.push({ request, event: 'cancel', reason: 'not_confirmed' });
      else await this.remind(tx, request, rules.lastReminderHours);
    }
    await this.requests.move(tx, lapsed);
    return found.length;
  }

  /** Nobody confirmed in time: nobody pays for it. */
  private async lapses(tx: Tx, request: LockedRequest): Promise<boolean> {
    if (!(await this.applications.lapse(tx, request.id))) return false;
    await this.requests.noteCancelCost(tx, request.id, 0);
    this.applications.tell(tx, request, 'lapsed');
    return true;
  }

  private async remind(tx: Tx, request: LockedRequest, lastReminderHours: number): Promise<void> {
    const stored = await this.applications.of(tx, request.id);
    if (!stored?.keptUntil || stored.keepHours === null) return;
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const rules = { keepHours: stored.keepHours, lastReminderHours };
    const due = remindersDue(stored.keptUntil, rules, clock!.now);
    if (due > 0 && (await this.applications.remind(tx, request.id, due)))
      this.applications.tell(tx, request, due === 2 ? 'last' : 'half');
  }
}
