import { type VisitAlarmLevel } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';

/** Who is named on duty now; undefined where nobody is. */
export interface OnDuty {
  readonly town: string | undefined;
  readonly city: string | undefined;
}

/** Who is told next. */
export interface VisitCall {
  readonly level: VisitAlarmLevel;
  readonly officerId: string | null;
}

/** Who comes after a level that did nothing; undefined after the last. A town with nobody on duty is passed. */
export function callAfter(level: VisitAlarmLevel, { town, city }: OnDuty): VisitCall | undefined {
  if (level === 'city') return undefined;
  if (level === 'agency' && town !== undefined) return { level: 'town', officerId: town };
  return { level: 'city', officerId: city ?? null };
}

/** Why nothing can be said about an alarm. */
export type CloseRefusal = 'fulfilment.no-alarm' | 'fulfilment.alarm-untaken' | 'fulfilment.alarm-closed';

/** Whether somebody may say what was done: first somebody has to look after it, and it is said once. */
export function closeAlarm({
  alarmLevel,
  alarmTakenBy,
  alarmClosedAt,
}: {
  readonly alarmLevel: VisitAlarmLevel | null;
  readonly alarmTakenBy: string | null;
  readonly alarmClosedAt: Date | null;
}): Result<null, { readonly code: CloseRefusal }> {
  if (alarmLevel === null) return refuse({ code: 'fulfilment.no-alarm' });
  if (alarmClosedAt !== null) return refuse({ code: 'fulfilment.alarm-closed' });
  return alarmTakenBy === null ? refuse({ code: 'fulfilment.alarm-untaken' }) : ok(null);
}
