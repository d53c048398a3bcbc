import { z } from 'zod';
import { Count, LocalDate, MinuteOfDay, Moment, Uuid } from '../formats';
import { TourState } from '../states';
import { TourEndReason, TourHours } from '../tour';
import { TourSlot } from '../tour-slot';

/** When a facility can be looked at; empty when it takes no tours. */
export const TourSlots = z
  .strictObject({
    facilityId: Uuid,
    name: z.string(),
    slots: z.array(TourSlot).describe('Free ones only, soonest first.'),
  })
  .meta({ id: 'TourSlots' });
export type TourSlots = z.infer<typeof TourSlots>;

const line = {
  id: Uuid,
  number: z.string().describe('What people call it on the telephone.'),
  facilityId: Uuid,
  facility: z.string(),
  date: LocalDate,
  minute: MinuteOfDay,
  minutes: z.int().min(1),
  startsAt: Moment,
  partySize: z.int().min(1),
  state: TourState,
  version: z.int().min(1),
};

export const TourLine = z.strictObject(line).meta({ id: 'TourLine' });
export type TourLine = z.infer<typeof TourLine>;

/** Tours that the caller may follow: those to come first, then the newest. */
export const TourPage = z.strictObject({ items: z.array(TourLine) }).meta({ id: 'TourPage' });
export type TourPage = z.infer<typeof TourPage>;

/** What the reader may do now: the server decides which buttons exist. */
export const TourAction = z.enum(['move', 'cancel', 'came', 'missed']).meta({ id: 'TourAction' });
export type TourAction = z.infer<typeof TourAction>;

/** One tour. Name, telephone and notes are for those who come and for those who show them around. */
export const TourView = z
  .strictObject({
    ...line,
    address: z.string(),
    facilityPhone: z.string().nullable(),
    olderPersonId: Uuid.nullable().describe('Null for everybody but who booked it.'),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    notes: z.string().nullable(),
    endedBy: z.enum(['family', 'provider']).nullable(),
    endReason: TourEndReason.nullable(),
    actions: z.array(TourAction),
    instead: z.array(TourSlot).max(3).describe('The nearest other times, when the facility called it off.'),
  })
  .meta({ id: 'TourView' });
export type TourView = z.infer<typeof TourView>;

/** What an act made of a tour. */
export const TourDone = z
  .strictObject({ id: Uuid, number: z.string(), state: TourState, version: z.int().min(1) })
  .meta({ id: 'TourDone' });
export type TourDone = z.infer<typeof TourDone>;

/** When a facility shows people around, as it said itself. */
export const TourPlan = z
  .strictObject({
    hours: z.array(TourHours),
    closedDays: z.array(LocalDate),
    stillBooked: Count.describe(
      'Tours to come that lie outside these hours: they stay until they are cancelled.',
    ),
  })
  .meta({ id: 'TourPlan' });
export type TourPlan = z.infer<typeof TourPlan>;
