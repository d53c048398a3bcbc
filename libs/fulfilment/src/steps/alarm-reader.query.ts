import { Injectable } from '@nestjs/common';
import { NamesQuery } from '@yilian/accounts';
import { type VisitAlarm, type VisitAlarmLevel, type VisitAlarmOutcome } from '@yilian/contracts';
import { FieldCipher } from '@yilian/platform';
import { alarmPlace } from '../store/visit-parts.store';

/** The alarm of a visit as its row says. */
export interface AlarmRaw {
  readonly id: string;
  readonly alarmLevel: VisitAlarmLevel | null;
  readonly alarmAt: Date | null;
  readonly alarmNextAt: Date | null;
  readonly alarmTakenBy: string | null;
  readonly alarmTakenAt: Date | null;
  readonly alarmClosedAt: Date | null;
  readonly alarmClosedBy: string | null;
  readonly alarmOutcome: VisitAlarmOutcome | null;
  readonly alarmWordsSealed: string | null;
}

/** What is kept of the alarm of visit `v`. */
export const ALARM_COLUMNS = `v.id, v.alarm_level AS alarmLevel, v.alarm_at AS alarmAt, v.alarm_next_at AS alarmNextAt,
  v.alarm_taken_by AS alarmTakenBy, v.alarm_taken_at AS alarmTakenAt, v.alarm_closed_at AS alarmClosedAt,
  v.alarm_closed_by AS alarmClosedBy, v.alarm_outcome AS alarmOutcome, v.alarm_words_sealed AS alarmWordsSealed`;

/** Nobody came to visit `v` and nobody has said what was done about it; older ones are past helping. */
export const OPEN_ALARM = `v.state = 'missed' AND v.alarm_at IS NOT NULL AND v.alarm_closed_at IS NULL
  AND v.starts_at > now(3) - INTERVAL 7 DAY`;

/** Reads what became of alarms, with the names of those who looked after them. */
@Injectable()
export class AlarmReader {
  constructor(
    private readonly names: NamesQuery,
    private readonly cipher: FieldCipher,
  ) {}

  /** By visit; those without an alarm are missing. The caller has checked the right to them. */
  async of(rows: readonly AlarmRaw[]): Promise<ReadonlyMap<string, VisitAlarm>> {
    const names = await this.names.of(
      rows.flatMap(({ alarmTakenBy, alarmClosedBy }) => [alarmTakenBy ?? [], alarmClosedBy ?? []].flat()),
    );
    return new Map(
      rows.flatMap((raw) => {
        const alarm = this.shown(raw, names);
        return alarm ? [[raw.id, alarm] as const] : [];
      }),
    );
  }

  private shown(raw: AlarmRaw, names: ReadonlyMap<string, string>): VisitAlarm | undefined {
    if (raw.alarmLevel === null || raw.alarmAt === null) return undefined;
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return {
      level: raw.alarmLevel,
      since: raw.alarmAt.toISOString(),
      nextAt: raw.alarmNextAt?.toISOString() ?? null,
      takenBy: nameOf(raw.alarmTakenBy),
      takenAt: raw.alarmTakenAt?.toISOString() ?? null,
      closed:
        raw.alarmClosedAt === null || raw.alarmOutcome === null
          ? null
          : {
              ...{ at: raw.alarmClosedAt.toISOString(), by: nameOf(raw.alarmClosedBy) },
              ...{ outcome: raw.alarmOutcome, words: this.wordsOf(raw) },
            },
    };
  }

  private wordsOf({ id, alarmWordsSealed }: AlarmRaw): string {
    return alarmWordsSealed === null ? '' : this.cipher.open(alarmPlace(id), alarmWordsSealed);
  }
}
