import { z } from 'zod';
import { WantedUnits } from '../care-request';
import { Count, Fen, LocalDate, Moment, TownCode, Uuid } from '../formats';
import { Text } from '../problems';
import { RequestState } from '../states';
import { StayConfirmation } from './stays';
import { EscalationLevel, MealTime, ServiceKind, Sex, UnmetReason, Urgency } from '../vocabulary';

/** What the asker is told. */
export const SubmittedRequest = z
  .strictObject({
    id: Uuid,
    number: z.string().describe('What people call it on the telephone.'),
    state: RequestState,
    undoUntil: Moment.describe('Until then it can be taken back as if it had never been sent.'),
    serverNow: Moment,
  })
  .meta({ id: 'SubmittedRequest' });
export type SubmittedRequest = z.infer<typeof SubmittedRequest>;

/** A meal that somebody gets already, and the booking that it comes from. */
export const MealOverlap = z
  .strictObject({ date: LocalDate, meal: MealTime, quantity: Count, requestId: Uuid, number: z.string() })
  .meta({ id: 'MealOverlap' });
export type MealOverlap = z.infer<typeof MealOverlap>;

export const MealOverlaps = z.strictObject({ items: z.array(MealOverlap) }).meta({ id: 'MealOverlaps' });
export type MealOverlaps = z.infer<typeof MealOverlaps>;

/** A request in a list. */
export const RequestLine = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    olderPersonId: Uuid,
    townCode: TownCode,
    kind: ServiceKind,
    urgency: Urgency,
    state: RequestState,
    submittedAt: Moment,
    standingOrderId: Uuid.nullable().describe(
      'The standing order that it came of; null when it was asked for once.',
    ),
    confirmBy: Moment.nullable().describe(
      'Until then a bed is kept for the family to confirm; null when nothing waits for them.',
    ),
  })
  .meta({ id: 'RequestLine' });
export type RequestLine = z.infer<typeof RequestLine>;

/** Requests that the caller may follow, newest first. */
export const RequestPage = z
  .strictObject({
    items: z.array(RequestLine),
    next: Uuid.nullable().describe('Give it as `after` for the next page; null on the last one.'),
  })
  .meta({ id: 'RequestPage' });
export type RequestPage = z.infer<typeof RequestPage>;

/** One line of the story of a request, as families, providers and officers read it. */
export const TimelineEntry = z
  .strictObject({
    at: Moment,
    by: z.enum(['family', 'platform', 'provider', 'officer']),
    text: Text,
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Who comes to the home. */
export const CaregiverView = z
  .strictObject({
    name: z.string(),
    sex: Sex,
    certificateNo: z.string().nullable().describe('Null = unknown.'),
  })
  .meta({ id: 'CaregiverView' });
export type CaregiverView = z.infer<typeof CaregiverView>;

/** What is particular about a stay in a home. */
export const StayOfRequest = z
  .strictObject({
    trial: z.boolean(),
    endsOn: LocalDate.nullable().describe('Null for a stay without an end.'),
    mayContinue: z.boolean().describe('True while a trial can be made permanent.'),
    continuedBy: Uuid.nullable().describe('The request that makes the trial permanent.'),
    confirmation: StayConfirmation.nullable().describe('Null when nothing has to be confirmed.'),
    latestMoveIn: LocalDate,
  })
  .meta({ id: 'StayOfRequest' });
export type StayOfRequest = z.infer<typeof StayOfRequest>;

/** A request as those who may follow it see it. */
export const RequestView = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    olderPersonId: Uuid,
    kind: ServiceKind,
    urgency: Urgency,
    state: RequestState,
    version: z.int().min(1),
    units: WantedUnits,
    standingOrderId: Uuid.nullable().describe(
      'The standing order that it came of; null when it was asked for once.',
    ),
    submittedAt: Moment,
    stateSince: Moment,
    unmetReason: UnmetReason.nullable(),
    placeInLine: z
      .int()
      .min(1)
      .nullable()
      .describe('Place in the waiting line of the town, first = 1; null when not waiting.'),
    waitingFor: z
      .strictObject({ provider: z.string(), latestBy: Moment })
      .nullable()
      .describe('Whom we wait for, until when; null when nobody is being asked.'),
    waiting: z
      .strictObject({
        since: Moment,
        points: z.int().min(0),
        parts: z
          .array(z.strictObject({ text: Text, points: z.int() }))
          .describe('The published points; empty when the person has changed since.'),
      })
      .nullable()
      .describe('Why this place in the line; null when not waiting.'),
    staff: z
      .strictObject({ level: EscalationLevel, latestBy: Moment })
      .nullable()
      .describe('Which level of officers looks after it, until when; null when nobody has to.'),
    namesCaregiver: z.boolean().describe('True when it is known who comes: ask for the caregiver.'),
    booking: z
      .strictObject({ providerId: Uuid, provider: z.string(), phone: z.string().nullable() })
      .nullable(),
    stay: StayOfRequest.nullable().describe('Null for anything but a stay in a care home.'),
    cancelCostFen: Fen.nullable().describe('What taking it back has cost; null unless it was cancelled.'),
    timeline: z.array(TimelineEntry).describe('Newest first.'),
    serverNow: Moment,
  })
  .meta({ id: 'RequestView' });
export type RequestView = z.infer<typeof RequestView>;

export const CancelledRequest = z
  .strictObject({
    id: Uuid,
    state: RequestState,
    costFen: Fen.describe('What the cancellation costs.'),
  })
  .meta({ id: 'CancelledRequest' });
export type CancelledRequest = z.infer<typeof CancelledRequest>;

/** What taking a request back would cost at this moment, to be shown before it is done. */
export const CancellationPreview = z
  .strictObject({
    costFen: Fen,
    why: Text,
    freeUntil: Moment.nullable().describe(
      'Free until then; null when that has passed, or without such an hour.',
    ),
    ruleVersion: z.int().min(0).describe('Version of `requests.cancellation` that counts; 0 is built in.'),
    demo: z.boolean().describe('True while the bureau has set no rule of its own.'),
    serverNow: Moment,
  })
  .meta({ id: 'CancellationPreview' });
export type CancellationPreview = z.infer<typeof CancellationPreview>;

/** A calendar file of RFC 5545 with an event for each thing that was asked for. */
export const CalendarFile = z.string().meta({ id: 'CalendarFile' });
export type CalendarFile = z.infer<typeof CalendarFile>;
