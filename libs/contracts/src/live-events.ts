import { z } from 'zod';
import { AssessmentState } from './ability';
import { DayPlanState } from './day-plan';
import { ListImportState } from './exchange';
import { Moment, TownCode, Uuid } from './formats';
import { DeliveryState, WelfareState } from './meals';
import { StandingOrderState } from './standing-order';
import {
  ComplaintState,
  FindingState,
  OfferState,
  RequestState,
  SosState,
  TourState,
  VisitState,
} from './states';
import { StayTurn } from './stay';
import { BedKind, BedState, MealTime, ServiceKind, Urgency } from './vocabulary';

/**
 * What the live channel tells. Payloads are small and hold ids, codes and states only; a screen fetches the rest with
 * its own rights.
 */
export const liveEvents = {
  'request.changed': z.object({
    requestId: Uuid,
    townCode: TownCode,
    kind: ServiceKind,
    urgency: Urgency,
    from: RequestState.nullable(),
    state: RequestState,
    version: z.int(),
  }),
  'offer.changed': z.object({
    offerId: Uuid,
    requestId: Uuid,
    state: OfferState,
    expiresAt: Moment.nullable(),
  }),
  /** Another bed or caregiver of the same provider serves the booking. */
  'assignment.changed': z.object({ offerId: Uuid, requestId: Uuid }),
  /** What is accepted at once for a service is not what it was. */
  'auto-accept.changed': z.object({ serviceId: Uuid }),
  'booking.ended': z.object({ offerId: Uuid, requestId: Uuid }),
  /** The moving in of an accepted application turned. */
  'stay.changed': z.object({ requestId: Uuid, turn: StayTurn }),
  /** Somebody said how it was; the provider may reply. */
  'reviews.changed': z.object({ providerId: Uuid }),
  'complaint.changed': z.object({ complaintId: Uuid, state: ComplaintState, version: z.int() }),
  'finding.changed': z.object({ findingId: Uuid, state: FindingState, version: z.int().min(1) }),
  'order.changed': z.object({ orderId: Uuid, state: StandingOrderState, version: z.int().min(1) }),
  'tour.changed': z.object({ tourId: Uuid, state: TourState, version: z.int().min(1) }),
  /** A plan of a day was asked for, is so many percent done, or reached a state. */
  'day-plan.changed': z.object({ planId: Uuid, state: DayPlanState, percent: z.int().nullable() }),
  /** A list that was sent is so many lines on, or reached a state; `total` once it is known. */
  'list-import.changed': z.object({
    importId: Uuid,
    state: ListImportState,
    lines: z.int().nullable(),
    total: z.int().nullable(),
  }),
  'visit.changed': z.object({
    visitId: Uuid,
    requestId: Uuid,
    state: VisitState,
    version: z.int().min(1),
  }),
  'beds.changed': z.object({
    serviceId: Uuid,
    moves: z.array(
      z.object({
        bedKind: BedKind,
        from: BedState.nullable(),
        to: BedState.nullable(),
        count: z.int().min(1),
      }),
    ),
  }),
  /** Something on the board of beds changed; the board is asked for anew. */
  'board.changed': z.object({ serviceId: Uuid }),
  'assessment.changed': z.object({ assessmentId: Uuid, olderPersonId: Uuid, state: AssessmentState }),
  'sos.changed': z.object({ alertId: Uuid, state: SosState, version: z.int().min(1) }),
  /** What a kitchen cooks for a meal is not what it was, or a delivery moved on. */
  'kitchen.changed': z.object({ serviceId: Uuid, date: z.iso.date(), meal: MealTime }),
  'delivery.changed': z.object({ deliveryId: Uuid, requestId: Uuid, state: DeliveryState }),
  'welfare.changed': z.object({ checkId: Uuid, state: WelfareState, version: z.int().min(1) }),
  /** There are new messages in the reader's inbox, or fewer unread ones. */
  'messages.changed': z.object({}),
  'service.changed': z.object({ serviceId: Uuid }),
} as const;

export type LiveEventType = keyof typeof liveEvents;
export type LiveEventPayload<T extends LiveEventType> = z.infer<(typeof liveEvents)[T]>;

/**
 * Numbered streams. `account.*` for one reader, `person.*` for families, `provider.*` for providers, `town.*` for officers; `supply` feeds the
 * matching index of every process and is never open to clients.
 */
export const channel = {
  account: (accountId: string) => `account.${accountId}` as const,
  person: (olderPersonId: string) => `person.${olderPersonId}` as const,
  provider: (providerId: string) => `provider.${providerId}` as const,
  town: (townCode: string) => `town.${townCode}` as const,
  supply: 'supply',
} as const;
export type Channel =
  `account.${string}` | `person.${string}` | `provider.${string}` | `town.${string}` | 'supply';

/** One numbered event as a client gets it. Numbers of a channel have no gaps within an epoch. */
export const LiveEnvelope = z.object({
  channel: z.string(),
  seq: z.int().min(1),
  type: z.string(),
  payload: z.unknown(),
  at: Moment,
});
export type LiveEnvelope = z.infer<typeof LiveEnvelope>;
