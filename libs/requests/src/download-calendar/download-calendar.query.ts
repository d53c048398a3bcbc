import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type CalendarFile, type RequestState, type WantedUnits } from '@yilian/contracts';
import { calendarFile } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { commonProblem, CONFIG, Database, type Principal } from '@yilian/platform';
import { calendarEvents, type CalendarLanguage } from '../domain/calendar-events';

interface Raw {
  readonly id: string;
  readonly number: string;
  readonly older_person_id: string;
  readonly state: RequestState;
  readonly version: number;
  readonly units: string;
  readonly provider: string | null;
  readonly now: Date;
}

/** A request as a calendar file, for whoever may follow it. Providers are only read. */
@Injectable()
export class DownloadCalendarQuery {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly scope: PersonScope,
  ) {}

  /** @throws ProblemException 404 for a request that does not exist or is not the caller's to follow. */
  async execute(principal: Principal, id: string, language: CalendarLanguage): Promise<CalendarFile> {
    const [row] = await this.database.read<Raw>(
      `SELECT r.id, r.number, r.older_person_id, r.state, r.version, r.units, p.name AS provider, now(3) AS now
         FROM care_request AS r
         LEFT JOIN offer AS o ON o.accepted_request_id = r.id
         LEFT JOIN provider AS p ON p.id = o.provider_id
        WHERE r.id = ?`,
      [id],
    );
    const allowed = row && (await this.scope.mayFollow(principal, row.older_person_id));
    if (!row || !allowed) throw commonProblem('common.not-found');
    const request = { ...row, units: JSON.parse(row.units) as WantedUnits };
    const events = calendarEvents(request, language, this.config.process.CITY_TIME_ZONE);
    return calendarFile(events, { nowMs: row.now.getTime(), sequence: row.version });
  }
}
