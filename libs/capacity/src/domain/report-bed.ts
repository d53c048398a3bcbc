import { type BedState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { reportLeading } from './bed.machine';
import { type Bucket } from './ledger';
import { type BedCalendar, covers } from './plan-stays';

export interface BedReport {
  readonly state: BedState;
  readonly openFrom: number | null;
}

/** Where a bed is counted: `openFrom` belongs to a stay without an end or to a resident who came without the platform. */
export function bedBucket(state: BedState, openFrom: number | null): Bucket {
  if (state === 'maintenance' || state === 'closed') return 'out';
  return openFrom === null ? 'free' : 'taken';
}

/**
 * What a manager's word about a bed makes of it. A bed that is promised to somebody is not closed and not given to a
 * resident from outside; a stay that was arranged here ends where it was arranged, not by calling the bed empty.
 */
export function reportBed(
  bed: BedCalendar,
  to: BedState,
  today: number,
): Result<BedReport, 'capacity.bed-wrong-state' | 'capacity.bed-in-use'> {
  const event = reportLeading(bed.state, to);
  const promised = bed.stays.length > 0 || bed.openFrom !== null;
  if (!event) return refuse('capacity.bed-wrong-state');
  if (event === 'report_empty') {
    if (bed.stays.some((stay) => covers(stay, today))) return refuse('capacity.bed-in-use');
    return ok({ state: to, openFrom: bed.stays.find((stay) => stay.to === Infinity)?.from ?? null });
  }
  if (promised && (event === 'report_resident' || event === 'repair' || event === 'close')) {
    return refuse('capacity.bed-in-use');
  }
  return ok({ state: to, openFrom: event === 'report_resident' ? today : bed.openFrom });
}
