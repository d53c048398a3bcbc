import { settings } from '@yilian/contracts';
import type { Day, DayCaregiver, DayVisit } from './day';

export const RULES = settings['planning.rules'].parse({});

export const carer = (id: string, change: Partial<DayCaregiver> = {}): DayCaregiver => ({
  ...{ id, sex: 'female', skillMask: 1, areaTowns: null, blocked: [] },
  shifts: [{ fromMinute: 480, toMinute: 1_020 }],
  ...change,
});

/** An hour at 9:00, exactly, at the agency's door unless told otherwise. */
export const visit = (requestId: string, caregiverId: string, change: Partial<DayVisit> = {}): DayVisit => ({
  ...{ requestId, visitNo: 0, holdId: `hold-${requestId}`, at: BASE, townCode: '441900003' },
  ...{ window: { fromMinute: 540, toMinute: 600 }, minutes: 60, skillMask: 1, caregiverSex: 'any' },
  ...{ startMinute: 540, caregiverId, second: null, familiar: [], wish: { pinnedTo: null, second: null } },
  ...change,
});

/** The same from another hour on. */
export const visitFrom = (
  requestId: string,
  caregiverId: string,
  startMinute: number,
  change: Partial<DayVisit> = {},
): DayVisit => {
  const window = { fromMinute: startMinute, toMinute: startMinute + 60 };
  return visit(requestId, caregiverId, { startMinute, window, ...change });
};

export const BASE = { lng: 113.75, lat: 23.02 };
/** So many kilometres east of the agency. */
export const kmEast = (km: number) => ({ lng: BASE.lng + km / 102.3, lat: BASE.lat });

export const dayOf = (
  visits: readonly DayVisit[],
  caregivers: readonly DayCaregiver[],
  absent: readonly string[] = [],
): Day => ({ date: '2098-03-01', base: BASE, visits, caregivers, absent });
