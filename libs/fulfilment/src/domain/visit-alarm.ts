import { type VisitAlarmLevel } from '@yilian/contracts';

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
