import { z } from 'zod';
import { Count, LocalDate, MinuteOfDay, TownCode, Uuid } from '../formats';
import { Capability, CaregiverState, CertificateKind, LeaveReason, PaperState, Sex } from '../vocabulary';

/** A proof of skills. */
export const Certificate = z
  .strictObject({
    id: Uuid,
    kind: CertificateKind,
    number: z.string(),
    skills: z.array(Capability).describe('Skills that count only while one of their certificates does.'),
    validFrom: LocalDate,
    validTo: LocalDate.nullable().describe('The last day; null without an end.'),
    state: PaperState,
  })
  .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof Certificate>;

/** A caregiver with everything that the own provider keeps. */
export const CaregiverProfile = z
  .strictObject({
    id: Uuid,
    serviceId: Uuid,
    name: z.string(),
    sex: Sex,
    skills: z.array(Capability).describe('As the provider says.'),
    countingSkills: z.array(Capability).describe('Those that count in matching today.'),
    areaTowns: z.array(TownCode).nullable(),
    state: CaregiverState,
    certificates: z.array(Certificate),
    today: LocalDate,
    version: z.int().min(1).describe('To be named by whoever changes it.'),
  })
  .meta({ id: 'CaregiverProfile' });
export type CaregiverProfile = z.infer<typeof CaregiverProfile>;

/** The new version, and what counts in matching now. */
export const CaregiverChanged = z
  .strictObject({ version: z.int().min(1), countingSkills: z.array(Capability) })
  .meta({ id: 'CaregiverChanged' });
export type CaregiverChanged = z.infer<typeof CaregiverChanged>;

/** Hours of a day, quarters of an hour. */
export const WorkHours = z
  .strictObject({ fromMinute: MinuteOfDay, toMinute: MinuteOfDay })
  .meta({ id: 'WorkHours' });
export type WorkHours = z.infer<typeof WorkHours>;

/** Hours of every week: 1 Monday – 7 Sunday. */
export const WeekHours = z
  .strictObject({ weekday: z.int().min(1).max(7), fromMinute: MinuteOfDay, toMinute: MinuteOfDay })
  .meta({ id: 'WeekHours' });
export type WeekHours = z.infer<typeof WeekHours>;

/** A visit that is promised, and who of the own staff could make it instead. */
export const PromisedVisit = z
  .strictObject({
    holdId: Uuid,
    number: z.string().nullable().describe('Told once the provider has accepted.'),
    state: z.enum(['pending', 'confirmed']),
    visits: z.array(z.strictObject({ date: LocalDate, fromMinute: MinuteOfDay, toMinute: MinuteOfDay })),
    replacements: z.array(Uuid).describe('Caregivers who could make all of it, the best first.'),
  })
  .meta({ id: 'PromisedVisit' });
export type PromisedVisit = z.infer<typeof PromisedVisit>;

export const PromisedVisits = z
  .strictObject({ items: z.array(PromisedVisit) })
  .meta({ id: 'PromisedVisits' });
export type PromisedVisits = z.infer<typeof PromisedVisits>;

export const Leave = z
  .strictObject({ id: Uuid, fromDate: LocalDate, toDate: LocalDate, reason: LeaveReason })
  .meta({ id: 'Leave' });
export type Leave = z.infer<typeof Leave>;

/** When somebody works: the weekly hours, what the days really have, and when they are away. */
export const WorkPlan = z
  .strictObject({
    week: z.array(WeekHours),
    weekVersion: Count.describe('To be named by whoever changes the week; 0 while there is none.'),
    plannedUntil: LocalDate.nullable().describe('Weekly hours stand in the days up to here.'),
    days: z.array(
      z.strictObject({
        date: LocalDate,
        shifts: z.array(WorkHours),
        promisedMinutes: Count,
        single: z.boolean().describe('Set for this day alone; the weekly hours leave it as it is.'),
      }),
    ),
    leaves: z.array(Leave),
    travelMinutes: Count.describe('Kept free after each visit.'),
  })
  .meta({ id: 'WorkPlan' });
export type WorkPlan = z.infer<typeof WorkPlan>;

export const WeekSet = z
  .strictObject({ version: z.int().min(1), days: Count.describe('Days whose hours changed.') })
  .meta({ id: 'WeekSet' });
export type WeekSet = z.infer<typeof WeekSet>;

export const LeaveTaken = z
  .strictObject({ id: Uuid, moved: Count.describe('Visits that others make.') })
  .meta({ id: 'LeaveTaken' });
export type LeaveTaken = z.infer<typeof LeaveTaken>;

export const DaySwapped = z
  .strictObject({ moved: Count.describe('Visits that changed hands.') })
  .meta({ id: 'DaySwapped' });
export type DaySwapped = z.infer<typeof DaySwapped>;

export const TravelBufferSet = z
  .strictObject({ minutes: Count.nullable().describe('Null: as everywhere in the city.') })
  .meta({ id: 'TravelBufferSet' });
export type TravelBufferSet = z.infer<typeof TravelBufferSet>;

/** What is kept free after each visit of a service. */
export const TravelBuffer = z
  .strictObject({
    minutes: Count.nullable().describe('As the provider says; null: as in the city.'),
    cityMinutes: Count,
  })
  .meta({ id: 'TravelBuffer' });
export type TravelBuffer = z.infer<typeof TravelBuffer>;
