import { z } from 'zod';
import { AssessmentState } from './ability';
import { Moment, TownCode, Uuid } from './formats';
import { PersonNoticeKind } from './people-rights';
import { OrderEvent, StandingOrderState } from './standing-order';
import { inspectionFacts } from './facts-of-inspection';
import { servingFacts } from './facts-of-serving';
import { StayTurn } from './stay';
import { AbilityLevel, BedKind, BedState, EscalationLevel, ServiceKind, Urgency } from './vocabulary';
import { ComplaintState, OfferState, RequestState, SosState, TourState } from './states';

const request = z.object({
  requestId: Uuid,
  olderPersonId: Uuid,
  townCode: TownCode,
  kind: ServiceKind,
  urgency: Urgency,
});
const alert = z.object({
  alertId: Uuid,
  /** Null when the caller did not say who needs help. */
  olderPersonId: Uuid.nullable(),
  townCode: TownCode.nullable(),
  raisedBy: Uuid,
  state: SosState,
  version: z.int().min(1),
});
const offer = request.extend({ offerId: Uuid, providerId: Uuid, serviceId: Uuid, state: OfferState });

/**
 * What can have happened. A fact carries ids and codes, never a name, a phone number or an address: it travels through
 * the outbox, Redis, logs and live screens. A published version never changes; a new shape is a new version.
 */
export const facts = {
  ...servingFacts,
  ...inspectionFacts,
  'accounts.grants-changed.v1': z.object({ accountId: Uuid }),
  'people.older-person-changed.v1': z.object({ olderPersonId: Uuid, townCode: TownCode }),
  /** A confirmed assessment gives another level than the one that was known, or the first. */
  'people.level-changed.v1': z.object({
    olderPersonId: Uuid,
    townCode: TownCode,
    from: AbilityLevel.nullable(),
    to: AbilityLevel,
  }),
  'assessment.state-changed.v1': z.object({
    assessmentId: Uuid,
    olderPersonId: Uuid,
    townCode: TownCode,
    state: AssessmentState,
    /** For a confirmed one: whether `people.level-changed` tells the rest. */
    levelChanged: z.boolean(),
  }),
  /** The next assessment is due within the time of the setting. */
  'assessment.due.v1': z.object({ assessmentId: Uuid, olderPersonId: Uuid, townCode: TownCode }),
  /** The older person's own account has to be told of something; those without one are told on the phone. */
  'people.person-to-tell.v1': z.object({
    olderPersonId: Uuid,
    accountId: Uuid,
    kind: PersonNoticeKind,
    requestId: Uuid.nullable(),
  }),
  /** An older person said no to what is booked already: officers of the town look after it. */
  'people.objection-raised.v1': z.object({ olderPersonId: Uuid, requestId: Uuid, townCode: TownCode }),
  /** An account is gone for good; what it was allowed to do for others ends. */
  'accounts.account-left.v1': z.object({ accountId: Uuid }),
  'providers.service-changed.v1': z.object({ serviceId: Uuid, providerId: Uuid, townCode: TownCode }),
  /** A provider is in another town than before; what others keep by town follows. */
  'providers.moved.v1': z.object({ providerId: Uuid, townCode: TownCode }),
  'capacity.supply-changed.v1': z.object({
    serviceId: Uuid,
    townCode: TownCode,
    /** True when a unit became free: somebody who waits may get it. */
    freed: z.boolean(),
  }),
  'capacity.beds-moved.v1': z.object({
    serviceId: Uuid,
    townCode: TownCode,
    moves: z.array(
      z.object({
        bedKind: BedKind,
        from: BedState.nullable(),
        to: BedState.nullable(),
        count: z.int().min(1),
      }),
    ),
  }),
  'requests.submitted.v1': request,
  'requests.state-changed.v1': request.extend({
    from: RequestState.nullable(),
    to: RequestState,
    version: z.int(),
  }),
  /** The moving in of an accepted application turned: the bed is kept, time runs short, confirmed, or it has lapsed. */
  'requests.stay-turned.v1': request.extend({
    turn: StayTurn,
    /** The home, where it is to be told. */
    providerId: Uuid.nullable(),
  }),
  /** A standing order was begun, steered or is over. `by`: who did it, null for the platform itself. */
  'requests.standing-order-changed.v1': z.object({
    orderId: Uuid,
    olderPersonId: Uuid,
    kind: ServiceKind,
    event: OrderEvent,
    state: StandingOrderState,
    version: z.int().min(1),
    by: Uuid.nullable(),
  }),
  /** Somebody has to look for a provider at `dueAt`: after a decline, an expiry, a deferral or a repair. */
  'dispatch.placement-due.v1': request.extend({ dueAt: Moment }),
  'dispatch.offer-made.v1': offer.extend({ expiresAt: Moment, rank: z.int().min(1) }),
  /** An offer that was just made may also be answered without sitting at the desk. */
  'dispatch.offer-beside-desk.v1': offer,
  'dispatch.offer-extended.v1': offer.extend({ expiresAt: Moment }),
  /** The provider answers later; the deadline goes on. */
  'dispatch.offer-put-off.v1': offer.extend({ expiresAt: Moment }),
  'dispatch.offer-closed.v1': offer,
  /** The provider gives another of its beds, or sends another of its caregivers, than before. */
  'dispatch.assignment-changed.v1': offer.extend({ unit: z.enum(['bed', 'caregiver']) }),
  /** A booking that its provider had accepted is over before its time: the family cancelled. */
  'dispatch.booking-ended.v1': offer,
  /** The provider says that a booked service did not happen. */
  'fulfilment.booking-missed.v1': request.extend({ providerId: Uuid }),
  'dispatch.escalated.v1': request.extend({
    level: EscalationLevel,
    step: z.int().min(1),
    officerId: Uuid.nullable(),
    deadlineAt: Moment,
  }),
  /** A review of the provider was written, corrected, withdrawn or hidden. */
  'quality.reviews-changed.v1': z.object({ providerId: Uuid }),
  /** A tour was booked, moved or ended; `by`: who did it. */
  'tours.tour-changed.v1': z.object({
    tourId: Uuid,
    accountId: Uuid,
    providerId: Uuid,
    state: TourState,
    by: z.enum(['family', 'provider']),
    version: z.int().min(1),
  }),
  /** A tour is near: who comes is reminded. */
  'tours.tour-near.v1': z.object({ tourId: Uuid, accountId: Uuid, providerId: Uuid }),
  /** A complaint was made or moved on. `sharedWith`: the provider it is about, once an officer showed it to them. */
  'quality.complaint-changed.v1': z.object({
    complaintId: Uuid,
    olderPersonId: Uuid,
    townCode: TownCode,
    state: ComplaintState,
    version: z.int(),
    sharedWith: Uuid.nullable(),
  }),
  /** A call for help came in, was pressed again, has an owner, or is over. `from`: null for a new one. */
  'emergency.sos-changed.v1': alert.extend({
    from: SosState.nullable(),
    ownerId: Uuid.nullable(),
    /** Who did it; null for the platform itself. */
    by: Uuid.nullable(),
  }),
  /** Officers on duty are called, and called again at `nextStepAt` unless one of them has taken over. */
  'emergency.sos-called.v1': alert.extend({
    step: z.int().min(1),
    level: EscalationLevel,
    officerIds: z.array(Uuid),
    nextStepAt: Moment,
  }),
  /** The inboxes of these accounts are not what they were. */
  'notifications.inbox-changed.v1': z.object({ accountIds: z.array(Uuid).min(1) }),
  'platform.work-item-dead.v1': z.object({ workItemId: Uuid, job: z.string() }),
} as const;

export type FactType = keyof typeof facts;

/** One fact: what happened to which aggregate. */
export type FactOf<T extends FactType> = {
  [K in T]: { readonly type: K; readonly aggregateId: string; readonly payload: z.infer<(typeof facts)[K]> };
}[T];
