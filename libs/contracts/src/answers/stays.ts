import { z } from 'zod';
import { Count, LocalDate, Moment, Uuid } from '../formats';
import { GuardianRelation, MOST_SHEETS, PAPER_TYPES, PaperKind, WantedPaper } from '../stay';

/** Where the confirmation of a moving in stands. */
export const StayConfirmation = z
  .strictObject({
    state: z.enum(['awaited', 'confirmed', 'lapsed']),
    keptUntil: Moment.describe('Until then the bed is kept; not confirmed in time, it goes to the next.'),
    moveInOn: LocalDate.nullable().describe('Null until it is confirmed.'),
  })
  .meta({ id: 'StayConfirmation' });
export type StayConfirmation = z.infer<typeof StayConfirmation>;

/** What the bureau publishes about stays. */
export const StayRules = z
  .strictObject({
    trialNights: z.array(Count).describe('Nights that a trial may last.'),
    keepHours: z.number(),
    papers: z.array(WantedPaper).describe('What this home wants to see, or homes in general.'),
    mostSheets: z.literal(MOST_SHEETS),
  })
  .meta({ id: 'StayRules' });
export type StayRules = z.infer<typeof StayRules>;

/** A sheet that was handed in. */
export const PaperSheet = z
  .strictObject({ id: Uuid, type: z.enum(PAPER_TYPES), bytes: Count, addedAt: Moment })
  .meta({ id: 'PaperSheet' });
export type PaperSheet = z.infer<typeof PaperSheet>;

/** The papers of one kind: handed in, promised for later, or neither. */
export const PaperGroup = z
  .strictObject({
    kind: PaperKind,
    state: z.enum(['given', 'promised', 'open']),
    sheets: z.array(PaperSheet),
  })
  .meta({ id: 'PaperGroup' });
export type PaperGroup = z.infer<typeof PaperGroup>;

export const PaperList = z.strictObject({ papers: z.array(PaperGroup) }).meta({ id: 'PaperList' });
export type PaperList = z.infer<typeof PaperList>;

/** Who answers for the person. */
export const GuardianView = z
  .strictObject({
    name: z.string(),
    relation: GuardianRelation,
    phone: z.string(),
    address: z.string().describe('Empty when it was not said.'),
  })
  .meta({ id: 'GuardianView' });
export type GuardianView = z.infer<typeof GuardianView>;

/** What a home sees of an application once it has accepted. */
export const StayApplication = z
  .strictObject({
    requestId: Uuid,
    trial: z.boolean(),
    guardian: GuardianView.nullable().describe('Null when nobody was named.'),
    confirmation: StayConfirmation.nullable(),
    papers: z.array(PaperGroup),
  })
  .meta({ id: 'StayApplication' });
export type StayApplication = z.infer<typeof StayApplication>;

export const ConfirmedStay = z
  .strictObject({ id: Uuid, moveInOn: LocalDate, promised: z.array(PaperKind) })
  .meta({ id: 'ConfirmedStay' });
export type ConfirmedStay = z.infer<typeof ConfirmedStay>;
