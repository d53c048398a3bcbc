import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type BoardVisit, type LocalDate, type VisitAlarm, type VisitBoard } from '@yilian/contracts';
import { localDate } from '@yilian/kernel';
import { CONFIG, Database, FieldCipher, type Principal } from '@yilian/platform';
import { NamesQuery } from '@yilian/accounts';
import { groupedByVisit } from '../domain/grouped-by-visit';
import { type ReadVisit, VisitReader } from '../steps/visit-reader.query';

/** The corrections of each visit. */
type Corrections = ReadonlyMap<string, BoardVisit['corrections']>;

/** The visits of an agency on one day, with their alarms and corrections. */
@Injectable()
export class VisitBoardQuery {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly names: NamesQuery,
    private readonly reader: VisitReader,
  ) {}

  async of({ providerId }: Principal, date?: LocalDate): Promise<VisitBoard> {
    const now = await this.database.now();
    const asked = date ?? localDate(now.getTime(), this.config.process.CITY_TIME_ZONE);
    const visits = await this.reader.of(this.database, 'provider', [providerId ?? '', asked]);
    const corrections = await this.corrections(visits.map(({ view }) => view.id));
    const names = await this.names.of(visits.flatMap(({ raw }) => raw.alarmTakenBy ?? []));
    return {
      date: asked,
      items: visits.map((visit) => this.line(visit, corrections, names)),
      serverNow: now.toISOString(),
    };
  }

  private line(visit: ReadVisit, corrections: Corrections, names: ReadonlyMap<string, string>): BoardVisit {
    const { raw } = visit;
    const isOver = raw.state === 'checked_out' || raw.state === 'cancelled';
    return {
      ...(isOver ? visit.view : this.reader.withAsked(visit)),
      caregiver: {
        id: raw.caregiverId,
        name: this.cipher.open(`caregiver.name.${raw.caregiverId}`, raw.caregiverNameSealed),
      },
      byHours: raw.reports === 0,
      alarm: alarmOf(raw, names),
      corrections: corrections.get(raw.id) ?? [],
    };
  }

  private async corrections(ids: readonly string[]): Promise<Corrections> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{
      visitId: string;
      event: string;
      at: Date;
      reason: string;
      beforeAt: Date | null;
    }>(
      `SELECT visit_id AS visitId, event, at, reason, before_at AS beforeAt FROM visit_event
        WHERE visit_id IN (?) AND event IN ('correct_arrival', 'correct_leaving') ORDER BY visit_id, seq`,
      [ids],
    );
    return groupedByVisit(rows, ({ event, at, reason, beforeAt }) => ({
      ...{ at: at.toISOString(), reason, before: beforeAt?.toISOString() ?? null },
      what: event === 'correct_arrival' ? ('arrival' as const) : ('leaving' as const),
    }));
  }
}

/** What of an alarm is shown; null where there was none. */
export function alarmOf(
  raw: Pick<ReadVisit['raw'], 'alarmLevel' | 'alarmAt' | 'alarmNextAt' | 'alarmTakenBy' | 'alarmTakenAt'>,
  names: ReadonlyMap<string, string>,
): VisitAlarm | null {
  if (raw.alarmLevel === null || raw.alarmAt === null) return null;
  return {
    level: raw.alarmLevel,
    since: raw.alarmAt.toISOString(),
    nextAt: raw.alarmNextAt?.toISOString() ?? null,
    takenBy: raw.alarmTakenBy === null ? null : (names.get(raw.alarmTakenBy) ?? null),
    takenAt: raw.alarmTakenAt?.toISOString() ?? null,
  };
}
