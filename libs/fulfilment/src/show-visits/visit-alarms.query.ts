import { Injectable } from '@nestjs/common';
import { NamesQuery } from '@yilian/accounts';
import { type VisitAlarmLevel, type VisitAlarmList } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { alarmOf } from './visit-board.query';

interface Raw {
  readonly visitId: string;
  readonly requestId: string;
  readonly number: string;
  readonly townCode: string;
  readonly provider: string;
  readonly providerPhone: string | null;
  readonly startsAt: Date;
  readonly alarmLevel: VisitAlarmLevel;
  readonly alarmAt: Date;
  readonly alarmNextAt: Date | null;
  readonly alarmTakenBy: string | null;
  readonly alarmTakenAt: Date | null;
}

/** Visits that nobody came to and that agencies left alone: the own town's, or for the city everybody's; oldest first. */
@Injectable()
export class VisitAlarmsQuery {
  constructor(
    private readonly database: Database,
    private readonly names: NamesQuery,
  ) {}

  async of({ role, townCode }: Principal): Promise<VisitAlarmList> {
    const rows = await this.database.query<Raw>(
      `SELECT v.id AS visitId, v.request_id AS requestId, r.number, v.town_code AS townCode, p.name AS provider,
              p.phone AS providerPhone, v.starts_at AS startsAt, v.alarm_level AS alarmLevel, v.alarm_at AS alarmAt,
              v.alarm_next_at AS alarmNextAt, v.alarm_taken_by AS alarmTakenBy, v.alarm_taken_at AS alarmTakenAt
         FROM visit AS v JOIN care_request AS r ON r.id = v.request_id JOIN provider AS p ON p.id = v.provider_id
        WHERE v.state = 'missed' AND v.alarm_level <> 'agency' AND (? = 'city_officer' OR v.town_code = ?)
          AND v.starts_at > now(3) - INTERVAL 7 DAY
        ORDER BY v.starts_at, v.id LIMIT 200`,
      [role, townCode ?? ''],
    );
    const names = await this.names.of(rows.flatMap(({ alarmTakenBy }) => alarmTakenBy ?? []));
    const now = await this.database.now();
    return {
      items: rows.map(
        ({ alarmLevel, alarmAt, alarmNextAt, alarmTakenBy, alarmTakenAt, startsAt, ...line }) => ({
          ...line,
          startsAt: startsAt.toISOString(),
          alarm: alarmOf({ alarmLevel, alarmAt, alarmNextAt, alarmTakenBy, alarmTakenAt }, names)!,
        }),
      ),
      serverNow: now.toISOString(),
    };
  }
}
