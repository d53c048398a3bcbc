import { z } from 'zod';
import { DayPlanState, MinuteSpan, PlanChange, SecondPerson, VisitOpen, VisitReason } from '../day-plan';
import { Count, LocalDate, MinuteOfDay, Moment, TownCode, Uuid } from '../formats';

/** Who goes to a visit when. */
const Turn = z.strictObject({ caregiverId: Uuid, startMinute: MinuteOfDay }).meta({ id: 'VisitTurn' });

/** A booked visit of the day as it stands. No name and no address: those are where the booking is. */
export const DayVisitView = z
  .strictObject({
    requestId: Uuid,
    visitNo: z.int().min(0).describe('Of several visits of one request on a day.'),
    number: z.string().describe('What people call the request on the telephone.'),
    townCode: TownCode,
    communityCode: z.string().nullable(),
    window: MinuteSpan.describe('What the family asked for.'),
    minutes: z.int().min(15),
    now: Turn,
    secondNow: Turn.nullable(),
    pinnedTo: Uuid.nullable(),
    second: SecondPerson.nullable(),
    mayGo: z.array(Uuid).describe('Who works that day and may make it, whatever the time.'),
  })
  .meta({ id: 'DayVisitView' });
export type DayVisitView = z.infer<typeof DayVisitView>;

export const PlannedVisitView = z
  .strictObject({
    requestId: Uuid,
    visitNo: z.int().min(0),
    part: z.int().min(0).max(1).describe('1: as the second person.'),
    caregiverId: Uuid.nullable(),
    order: z.int().min(1),
    startMinute: MinuteOfDay,
    minutes: z.int().min(15),
    wayMinutes: Count,
    lateMinutes: Count,
    why: z.array(VisitReason),
    open: VisitOpen.nullable(),
  })
  .meta({ id: 'PlannedVisitView' });
export type PlannedVisitView = z.infer<typeof PlannedVisitView>;

export const DayPlanView = z
  .strictObject({
    id: Uuid,
    version: z.int().min(1),
    state: DayPlanState,
    absent: z.array(Uuid),
    wayMinutes: Count.nullable(),
    openVisits: Count.nullable(),
    visits: z.array(PlannedVisitView),
    changedSince: z.array(PlanChange).describe('What is not as it was when the plan was made.'),
    askedAt: Moment,
    acceptedAt: Moment.nullable(),
  })
  .meta({ id: 'DayPlanView' });
export type DayPlanView = z.infer<typeof DayPlanView>;

/** A day of a home-care service: who works, which visits stand, and the newest plan. */
export const DayBoard = z
  .strictObject({
    serviceId: Uuid,
    date: LocalDate,
    today: LocalDate,
    caregivers: z.array(z.strictObject({ id: Uuid, shifts: z.array(MinuteSpan) })),
    visits: z.array(DayVisitView),
    plan: DayPlanView.nullable(),
    asOf: Moment,
  })
  .meta({ id: 'DayBoard' });
export type DayBoard = z.infer<typeof DayBoard>;

export const DayPlanAsked = z
  .strictObject({ id: Uuid, version: z.int().min(1), state: DayPlanState })
  .meta({ id: 'DayPlanAsked' });
export type DayPlanAsked = z.infer<typeof DayPlanAsked>;

export const DayPlanAccepted = z
  .strictObject({ id: Uuid, state: DayPlanState, moved: Count.describe('Visits that are not as they were.') })
  .meta({ id: 'DayPlanAccepted' });
export type DayPlanAccepted = z.infer<typeof DayPlanAccepted>;

export const VisitWishSet = z
  .strictObject({ requestId: Uuid, pinnedTo: Uuid.nullable(), second: SecondPerson.nullable() })
  .meta({ id: 'VisitWishSet' });
export type VisitWishSet = z.infer<typeof VisitWishSet>;
