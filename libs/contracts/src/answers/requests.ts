import { z } from 'zod';
import { WantedUnits } from '../care-request';
import { Fen, Moment, TownCode, Uuid } from '../formats';
import { Text } from '../problems';
import { RequestState } from '../states';
import { ServiceKind, UnmetReason, Urgency } from '../vocabulary';

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
    booking: z
      .strictObject({ providerId: Uuid, provider: z.string(), phone: z.string().nullable() })
      .nullable(),
    timeline: z.array(TimelineEntry).describe('Newest first.'),
    serverNow: Moment,
  })
  .meta({ id: 'RequestView' });
export type RequestView = z.infer<typeof RequestView>;

export const CancelledRequest = z
  .strictObject({
    id: Uuid,
    state: RequestState,
    costFen: Fen.describe('What the cancellation costs; free as long as no service has begun.'),
  })
  .meta({ id: 'CancelledRequest' });
export type CancelledRequest = z.infer<typeof CancelledRequest>;
