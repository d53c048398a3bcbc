import { z } from 'zod';
import { LocalDate, Moment, Place, TownCode, Uuid } from '../formats';
import { Text } from '../problems';
import { VisitState } from '../states';
import { CorrectionReason, VisitAlarmLevel, VisitAlarmOutcome, VisitProofKind } from '../visit';
import { Contact } from './people';

/** When somebody came or left, and how it is known. */
export const VisitMark = z
  .strictObject({
    at: Moment.describe('When it happened, as far as is known.'),
    deviceAt: Moment.nullable().describe('What the clock of the device showed; null for a correction.'),
    receivedAt: Moment.describe('When the server was told.'),
    offline: z.boolean().describe('Made without a connection and sent later.'),
    distanceM: z.int().min(0).nullable().describe('Metres to the address; null when the place is not known.'),
    far: z.boolean().describe('Further away than the setting allows without a word.'),
    corrected: z.boolean().describe('Entered or changed by a manager.'),
  })
  .meta({ id: 'VisitMark' });
export type VisitMark = z.infer<typeof VisitMark>;

export const VisitTask = z
  .strictObject({
    code: z.string(),
    text: Text.nullable().describe('Null for what the family asked for and the reader may not see any more.'),
    doneAt: Moment.nullable(),
  })
  .meta({ id: 'VisitTask' });
export type VisitTask = z.infer<typeof VisitTask>;

export const VisitNote = z
  .strictObject({ id: Uuid, at: Moment, words: z.string() })
  .meta({ id: 'VisitNote' });
export type VisitNote = z.infer<typeof VisitNote>;

export const VisitProof = z
  .strictObject({ id: Uuid, kind: VisitProofKind, at: Moment })
  .meta({ id: 'VisitProof' });
export type VisitProof = z.infer<typeof VisitProof>;

const visit = {
  id: Uuid,
  requestId: Uuid,
  number: z.string().describe('What people call the booking on the telephone.'),
  date: LocalDate,
  startsAt: Moment,
  endsAt: Moment,
  state: VisitState,
  version: z.int().min(1),
  arrived: VisitMark.nullable(),
  left: VisitMark.nullable(),
  tasks: z.array(VisitTask),
  notes: z.array(VisitNote),
  proofs: z.array(VisitProof),
};

/** Whom a caregiver visits, and how to get there. */
export const VisitPerson = z
  .strictObject({
    id: Uuid,
    name: z.string(),
    phone: z.string(),
    address: z.string(),
    place: Place.nullable().describe('Rounded to about 100 m.'),
    notes: z.string().describe('What the family wrote about this booking.'),
  })
  .meta({ id: 'VisitPerson' });
export type VisitPerson = z.infer<typeof VisitPerson>;

/** A visit as its caregiver sees it. */
export const CareVisit = z
  .strictObject({
    ...visit,
    person: VisitPerson.nullable().describe('From the evening before until the visit is over; else null.'),
    opensAt: Moment.describe('From then on the person is shown.'),
  })
  .meta({ id: 'CareVisit' });
export type CareVisit = z.infer<typeof CareVisit>;

/** The visits of a caregiver on one day, in their order. */
export const CareDay = z
  .strictObject({
    date: LocalDate,
    today: LocalDate,
    items: z.array(CareVisit),
    agency: z
      .strictObject({ name: z.string(), phone: z.string().nullable() })
      .nullable()
      .describe('Null while the account belongs to no caregiver.'),
    serverNow: Moment,
  })
  .meta({ id: 'CareDay' });
export type CareDay = z.infer<typeof CareDay>;

/** A visit as the family and the bureau see it. */
export const VisitStory = z
  .strictObject({ ...visit, byHours: z.boolean().describe('Nobody reports it: its hours decide.') })
  .meta({ id: 'VisitStory' });
export type VisitStory = z.infer<typeof VisitStory>;

export const VisitStories = z
  .strictObject({ items: z.array(VisitStory), serverNow: Moment })
  .meta({ id: 'VisitStories' });
export type VisitStories = z.infer<typeof VisitStories>;

/** Nobody has checked in: who was told, and who looks after it. */
export const VisitAlarm = z
  .strictObject({
    level: VisitAlarmLevel,
    since: Moment,
    nextAt: Moment.nullable().describe(
      'When the next level is told; null when there is none, or somebody took it.',
    ),
    takenBy: z.string().nullable().describe('Who looks after it.'),
    takenAt: Moment.nullable(),
    closed: z
      .strictObject({
        at: Moment,
        by: z.string().nullable(),
        outcome: VisitAlarmOutcome,
        words: z.string().describe('What was written down about it; may be empty.'),
      })
      .nullable()
      .describe('What was done about it; null while it is open.'),
  })
  .meta({ id: 'VisitAlarm' });
export type VisitAlarm = z.infer<typeof VisitAlarm>;

/** A time that a manager changed; what stood there before is kept. */
export const VisitCorrection = z
  .strictObject({
    at: Moment.describe('When it was corrected.'),
    by: z.string().nullable(),
    what: z.enum(['arrival', 'leaving']),
    reason: CorrectionReason,
    before: Moment.nullable().describe('Null where nothing stood before.'),
    after: Moment.nullable().describe('Null where it is not known any more.'),
  })
  .meta({ id: 'VisitCorrection' });
export type VisitCorrection = z.infer<typeof VisitCorrection>;

/** A visit as its agency sees it. */
export const BoardVisit = z
  .strictObject({
    ...visit,
    caregiver: z.strictObject({ id: Uuid, name: z.string() }),
    person: Contact.nullable().describe(
      'Who is visited and how to reach them, until the day is over or the alarm closed; each look is written down.',
    ),
    byHours: z.boolean().describe('The caregiver signs in nowhere: the hours decide.'),
    alarm: VisitAlarm.nullable(),
    corrections: z.array(VisitCorrection),
  })
  .meta({ id: 'BoardVisit' });
export type BoardVisit = z.infer<typeof BoardVisit>;

export const VisitBoard = z
  .strictObject({
    date: LocalDate,
    items: z.array(BoardVisit),
    alarms: z
      .array(BoardVisit)
      .describe('Visits of any day that nobody came to and nobody has dealt with, oldest first.'),
    serverNow: Moment,
  })
  .meta({ id: 'VisitBoard' });
export type VisitBoard = z.infer<typeof VisitBoard>;

/** The visits of a day as a table to download; nobody who was visited is named. */
export const VisitExport = z.string().meta({ id: 'VisitExport' });
export type VisitExport = z.infer<typeof VisitExport>;

/** A visit as lists of officers have it: nothing in it names the person. */
const visitLine = {
  visitId: Uuid,
  requestId: Uuid,
  number: z.string(),
  townCode: TownCode,
  provider: z.string(),
  startsAt: Moment,
};

/** An alarm as a list has it. */
export const VisitAlarmLine = z
  .strictObject({
    ...visitLine,
    providerPhone: z.string().nullable(),
    alarm: VisitAlarm,
  })
  .meta({ id: 'VisitAlarmLine' });
export type VisitAlarmLine = z.infer<typeof VisitAlarmLine>;

export const VisitAlarmList = z
  .strictObject({ items: z.array(VisitAlarmLine), serverNow: Moment })
  .meta({ id: 'VisitAlarmList' });
export type VisitAlarmList = z.infer<typeof VisitAlarmList>;

/** A corrected time as an officer looks it through. */
export const VisitCorrectionLine = z
  .strictObject({
    ...visitLine,
    correction: VisitCorrection,
  })
  .meta({ id: 'VisitCorrectionLine' });
export type VisitCorrectionLine = z.infer<typeof VisitCorrectionLine>;

export const VisitCorrectionList = z
  .strictObject({ items: z.array(VisitCorrectionLine), serverNow: Moment })
  .meta({ id: 'VisitCorrectionList' });
export type VisitCorrectionList = z.infer<typeof VisitCorrectionList>;

/** Where a word about a visit has led it. */
export const VisitMoved = z
  .strictObject({ id: Uuid, state: VisitState, version: z.int().min(1) })
  .meta({ id: 'VisitMoved' });
export type VisitMoved = z.infer<typeof VisitMoved>;
