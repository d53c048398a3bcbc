import { type LockedRequest } from '@yilian/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG, Settings } from '@yilian/platform';
import { deadlineAt, ServiceHoursQuery, WorkingDays } from '@yilian/providers';

interface Question {
  readonly request: LockedRequest;
  readonly serviceId: string;
}

/** How long a provider has: by service and urgency from the settings, counted in its opening hours unless urgent. */
@Injectable()
export class Deadlines {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly settings: Settings,
    private readonly hours: ServiceHoursQuery,
    private readonly workingDays: WorkingDays,
  ) {}

  /** The deadline of each question, in the order given. `now` is the database's. */
  async at(questions: readonly Question[], now: Date): Promise<Date[]> {
    const { value: rules } = await this.settings.get('dispatch.deadlines');
    const hours = rules.countOpeningHours
      ? await this.hours.of([...new Set(questions.map((one) => one.serviceId))])
      : new Map<string, null>();
    const isWorkingDay = await this.workingDays.calendar();
    return questions.map(({ request, serviceId }) => {
      const seconds = Math.max(rules.floorSeconds, rules[request.urgency][request.kind]);
      const open = request.urgency === 'urgent' ? null : (hours.get(serviceId) ?? null);
      return deadlineAt(now, seconds, open, isWorkingDay, this.config.process.CITY_TIME_ZONE);
    });
  }
}
