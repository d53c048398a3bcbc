import { Injectable } from '@nestjs/common';
import { type VisitAlarmList, type VisitCorrectionList } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { ALARM_COLUMNS, AlarmReader, type AlarmRaw, OPEN_ALARM } from '../steps/alarm-reader.query';
import { Corrections } from '../steps/corrections.query';

/** What of a visit an officer sees: nothing in it names the person. */
interface Line {
  readonly visitId: string;
  readonly requestId: string;
  readonly number: string;
  readonly townCode: string;
  readonly provider: string;
  readonly startsAt: Date;
}

const LINE = `v.id AS visitId, v.request_id AS requestId, r.number, v.town_code AS townCode, p.name AS provider,
  v.starts_at AS startsAt`;
const FROM = `FROM visit AS v JOIN care_request AS r ON r.id = v.request_id JOIN provider AS p ON p.id = v.provider_id`;
/** How long officers may look back. */
const BACK = 'now(3) - INTERVAL 30 DAY';

/** What somebody answers for: an agency for its own, officers for their town or for the city, as far as alarms have climbed. */
@Injectable()
export class VisitAlarmsQuery {
  constructor(
    private readonly database: Database,
    private readonly alarms: AlarmReader,
    private readonly corrections: Corrections,
  ) {}

  /** Visits that nobody came to, oldest first; or what was done about them, newest first. */
  async of(principal: Principal, which: 'open' | 'closed' = 'open'): Promise<VisitAlarmList> {
    const [whose, value] = scopeOf(principal);
    const wanted =
      which === 'open'
        ? `${OPEN_ALARM} ORDER BY v.starts_at, v.id`
        : `(v.alarm_closed_at > ${BACK} OR (v.state IN ('checked_in', 'checked_out') AND v.alarm_at > ${BACK}))
             ORDER BY v.starts_at DESC, v.id DESC`;
    const rows = await this.database.query<Line & AlarmRaw & { readonly providerPhone: string | null }>(
      `SELECT ${LINE}, p.phone AS providerPhone, ${ALARM_COLUMNS} ${FROM}
        WHERE ${whose} AND (v.alarm_level <> 'agency' OR ?) AND ${wanted} LIMIT 200`,
      [value, principal.role === 'provider_manager'],
    );
    const alarms = await this.alarms.of(rows);
    return {
      items: rows.map(({ providerPhone, ...row }) => ({
        ...{ ...shown(row), providerPhone },
        alarm: alarms.get(row.id)!,
      })),
      serverNow: (await this.database.now()).toISOString(),
    };
  }

  /** Times that managers of agencies changed, newest first. */
  async corrected(principal: Principal): Promise<VisitCorrectionList> {
    const [whose, value] = scopeOf(principal);
    const rows = await this.database.query<Line>(
      `SELECT ${LINE} ${FROM} JOIN (SELECT visit_id, MAX(at) AS last FROM visit_event
           WHERE event IN ('correct_arrival', 'correct_leaving') AND at > ${BACK} GROUP BY visit_id) AS e ON e.visit_id = v.id
        WHERE ${whose} ORDER BY e.last DESC, v.id LIMIT 200`,
      [value],
    );
    const corrections = await this.corrections.of(rows.map(({ visitId }) => visitId));
    return {
      items: rows
        .flatMap((row) =>
          (corrections.get(row.visitId) ?? []).map((correction) => ({ ...shown(row), correction })),
        )
        .sort((a, b) => b.correction.at.localeCompare(a.correction.at)),
      serverNow: (await this.database.now()).toISOString(),
    };
  }
}

/** Which visits somebody answers for. */
function scopeOf({ role, townCode, providerId }: Principal): readonly [condition: string, value: string] {
  if (role === 'provider_manager') return ['v.provider_id = ?', providerId ?? ''];
  return role === 'city_officer' ? ["? = 'city_officer'", role] : ['v.town_code = ?', townCode ?? ''];
}

const shown = ({ visitId, requestId, number, townCode, provider, startsAt }: Line) => ({
  ...{ visitId, requestId, number, townCode, provider },
  startsAt: startsAt.toISOString(),
});
