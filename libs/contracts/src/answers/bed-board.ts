import { z } from 'zod';
import { Count, LocalDate, Moment, Uuid } from '../formats';
import { BedActKind, BedKind, BedState, Sex, SexRule } from '../vocabulary';

/** Who lives in a bed, or is promised it. Of a booking only part of the name is shown here. */
export const BoardGuest = z
  .strictObject({
    name: z.string().nullable().describe('Null where nobody wrote it down, or the reader may not see it.'),
    sex: Sex.nullable(),
    own: z.boolean().describe('True for somebody who came without the platform.'),
    fromDate: LocalDate,
    until: LocalDate.nullable().describe('The day of leaving; null for a stay without an end.'),
    confirmed: z.boolean().describe('False while the home has not answered yet.'),
    booking: z
      .strictObject({
        requestId: Uuid,
        arrived: z.boolean().describe('False until the home says that the guest is there.'),
      })
      .nullable()
      .describe('Of a confirmed booking, for its home only.'),
  })
  .meta({ id: 'BoardGuest' });
export type BoardGuest = z.infer<typeof BoardGuest>;

export const BoardBed = z
  .strictObject({
    id: Uuid,
    floor: z
      .string()
      .nullable()
      .describe('As entered, or read from the room number; null when neither tells.'),
    room: z.string(),
    number: z.string(),
    kind: BedKind,
    sexRule: SexRule,
    state: BedState,
    version: z.int().min(1),
    guests: z.array(BoardGuest).describe('Who is here now, and whoever comes, by date.'),
  })
  .meta({ id: 'BoardBed' });
export type BoardBed = z.infer<typeof BoardBed>;

/** How often something happened among so many cases of the window. */
const Share = z.strictObject({ count: Count, of: Count });

/** How far the numbers of free beds proved right, and what that is made of. */
export const VacancyTruth = z
  .strictObject({
    trust: z.number().min(0).max(1),
    grade: z.enum(['high', 'medium', 'low']),
    windowDays: z.int().min(1),
    noRoom: Share.describe('Offers declined because there was no bed after all, of all that were asked.'),
    silent: Share.describe('Offers that nobody answered, of all that were asked.'),
    moved: Share.describe('Bookings moved to another bed before or as they began, of all accepted.'),
  })
  .meta({ id: 'VacancyTruth' });
export type VacancyTruth = z.infer<typeof VacancyTruth>;

/** All beds of a home in one answer. */
export const BedBoard = z
  .strictObject({
    serviceId: Uuid,
    providerId: Uuid,
    beds: z.array(BoardBed),
    mayChange: z.boolean(),
    today: LocalDate.describe('The date in the city.'),
    serverNow: Moment,
    confirmedAt: Moment.nullable().describe('When the home last said that its numbers are right.'),
    truth: VacancyTruth,
  })
  .meta({ id: 'BedBoard' });
export type BedBoard = z.infer<typeof BedBoard>;

/** Something that became of a bed: done by somebody, or by a booking. */
export const BedEvent = z
  .strictObject({
    at: Moment,
    act: z.enum([...BedActKind.options, 'held', 'confirmed', 'given_back']),
    by: z.string().nullable().describe('Name or login of who did it; null for the platform itself.'),
    from: BedState.nullable(),
    to: BedState.nullable(),
    otherBed: z
      .string()
      .nullable()
      .describe('Room and number of the bed that somebody came from or went to.'),
    note: z.string().nullable(),
  })
  .meta({ id: 'BedEvent' });
export type BedEvent = z.infer<typeof BedEvent>;

/** A bed with full names and its history, newest first. */
export const BedDetail = z
  .strictObject({ bed: BoardBed, events: z.array(BedEvent), serverNow: Moment })
  .meta({ id: 'BedDetail' });
export type BedDetail = z.infer<typeof BedDetail>;

/** The beds that acts turned, with their new versions. */
export const BedsChanged = z
  .strictObject({ beds: z.array(z.strictObject({ id: Uuid, state: BedState, version: z.int().min(1) })) })
  .meta({ id: 'BedsChanged' });
export type BedsChanged = z.infer<typeof BedsChanged>;

/** What acts did, and how long they can be taken back. */
export const BedActsDone = BedsChanged.extend({
  undo: z
    .strictObject({ id: Uuid, until: Moment })
    .nullable()
    .describe('Null where there is nothing to take back, such as a note.'),
  serverNow: Moment,
}).meta({ id: 'BedActsDone' });
export type BedActsDone = z.infer<typeof BedActsDone>;
