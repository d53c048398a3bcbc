import { z } from 'zod';
import { LocalDate, MinuteOfDay, Uuid } from './formats';

export const MOST_TOUR_GUESTS = 4;
export const MOST_TOUR_NOTES = 300;
export const MOST_TOUR_PARTIES = 20;

const when = { date: LocalDate, minute: MinuteOfDay.max(1439) };

/** Somebody comes to look at a facility before deciding. */
export const NewTour = z.strictObject({
  facilityId: Uuid,
  ...when,
  /** For whom one looks; null when nobody is named yet. */
  olderPersonId: Uuid.nullable().default(null),
  partySize: z.int().min(1).max(MOST_TOUR_GUESTS),
  name: z.string().trim().min(1).max(60),
  phone: z.string().regex(/^1[3-9]\d{9}$/),
  notes: z.string().trim().max(MOST_TOUR_NOTES).default(''),
});
export type NewTour = z.infer<typeof NewTour>;

/** Another time for the same tour. */
export const TourMove = z.strictObject({ version: z.int().min(1), ...when });
export type TourMove = z.infer<typeof TourMove>;

export const TourEndReason = z
  .enum(['changed_mind', 'cannot_come', 'closed', 'staff_short', 'illness', 'other'])
  .meta({ id: 'TourEndReason' });
export type TourEndReason = z.infer<typeof TourEndReason>;

/** Hours of one weekday (1 Monday – 7 Sunday) in which parties are shown around, one slot after the other. */
export const TourHours = z
  .strictObject({
    weekday: z.int().min(1).max(7),
    fromMinute: MinuteOfDay.max(1439),
    toMinute: MinuteOfDay,
    slotMinutes: z.int().min(15).max(240),
    parties: z.int().min(1).max(MOST_TOUR_PARTIES),
  })
  .refine(({ fromMinute, toMinute, slotMinutes }) => fromMinute + slotMinutes <= toMinute, {
    path: ['toMinute'],
    message: 'No slot fits between the two hours',
  })
  .meta({ id: 'TourHours' });
export type TourHours = z.infer<typeof TourHours>;

/** All hours of a week; hours of one day must not overlap. */
export const TourWeek = z
  .array(TourHours)
  .max(28)
  .refine(
    (week) =>
      week.every((one, index) =>
        week
          .slice(0, index)
          .every(
            (other) =>
              other.weekday !== one.weekday ||
              other.toMinute <= one.fromMinute ||
              one.toMinute <= other.fromMinute,
          ),
      ),
    { message: 'Hours of one day overlap' },
  );

export const ClosedDays = z
  .array(LocalDate)
  .max(120)
  .refine((dates) => new Set(dates).size === dates.length, { message: 'The same date stands here twice' });
