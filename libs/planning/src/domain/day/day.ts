import type { LocalDate, Sex, SexRule } from '@yilian/contracts';
import type { Point } from '@yilian/kernel';

export interface MinuteSpan {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** What staff decided by hand about one visit. */
export interface VisitWish {
  /** This caregiver and no other. */
  readonly pinnedTo: string | null;
  /** A second person: at the same time, or so many minutes after the first one's start. */
  readonly second:
    { readonly order: 'together' } | { readonly order: 'after'; readonly minutes: number } | null;
}

/** A booked visit of the day as it stands now. Minutes since midnight of the city. */
export interface DayVisit {
  readonly requestId: string;
  /** Of several visits of one request on a day, counted from 0. */
  readonly visitNo: number;
  readonly holdId: string;
  readonly at: Point | null;
  readonly townCode: string;
  /** What the family asked for; start and end lie within. */
  readonly window: MinuteSpan;
  readonly minutes: number;
  readonly skillMask: number;
  readonly caregiverSex: SexRule;
  /** The start that was agreed, and who has it now. */
  readonly startMinute: number;
  readonly caregiverId: string;
  readonly second: { readonly caregiverId: string; readonly startMinute: number } | null;
  /** Whom the person knows, the latest first. */
  readonly familiar: readonly string[];
  readonly wish: VisitWish;
}

/** Somebody on duty that day. */
export interface DayCaregiver {
  readonly id: string;
  readonly sex: Sex;
  readonly skillMask: number;
  readonly areaTowns: readonly string[] | null;
  readonly shifts: readonly MinuteSpan[];
  /** Promised to families that have not answered yet, or otherwise not to be moved. */
  readonly blocked: readonly MinuteSpan[];
}

/** Everything that a plan is made from. */
export interface Day {
  readonly date: LocalDate;
  /** Where the agency is; ways are counted from there and back. */
  readonly base: Point | null;
  readonly visits: readonly DayVisit[];
  readonly caregivers: readonly DayCaregiver[];
  /** Who does not come. */
  readonly absent: readonly string[];
}

export const QUARTER = 15;

export const keyOf = ({ requestId, visitNo }: Pick<DayVisit, 'requestId' | 'visitNo'>): string =>
  `${requestId}.${visitNo}`;
