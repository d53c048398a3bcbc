import { z } from 'zod';
import { WantedUnits } from '../care-request';
import { CommunityCode, Count, LocalDate, Moment, TownCode, Uuid } from '../formats';
import { OfferState, RequestState } from '../states';
import {
  AbilityLevel,
  AnswerWay,
  BedKind,
  Capability,
  DeclineReason,
  EscalationLevel,
  ServiceKind,
  Urgency,
  WithdrawReason,
} from '../vocabulary';
import { Contact } from './people';
import { StayConfirmation } from './stays';

/**
 * An offer as its provider sees it before it says yes: what, when, which care, how far. No name, no phone, no address:
 * those come with the acceptance.
 */
export const OfferView = z
  .strictObject({
    id: Uuid,
    state: OfferState,
    serviceId: Uuid,
    kind: ServiceKind,
    urgency: Urgency,
    units: WantedUnits,
    level: AbilityLevel,
    needs: z.array(Capability),
    townCode: TownCode,
    communityCode: CommunityCode.nullable(),
    distanceM: Count.nullable().describe('Rounded to 100 m; null when unknown.'),
    sentAt: Moment,
    expiresAt: Moment,
    canExtend: z.boolean(),
    putOffAt: Moment.nullable().describe('When it was moved back in the queue; its deadline goes on.'),
    answeredAt: Moment.nullable().describe('When it was answered or closed; null while it is open.'),
    answeredWay: AnswerWay.nullable().describe('How it was answered; null when nobody answered.'),
    declineReason: DeclineReason.nullable(),
    withdrawReason: WithdrawReason.nullable(),
  })
  .meta({ id: 'OfferView' });
export type OfferView = z.infer<typeof OfferView>;

/** Offers in one state: open ones in the order of the queue, the shortest deadline first; all others newest first. */
export const OfferList = z
  .strictObject({
    items: z.array(OfferView),
    total: Count,
    next: Uuid.nullable().describe('`after` of the next page; null on the last one.'),
    serverNow: Moment,
  })
  .meta({ id: 'OfferList' });
export type OfferList = z.infer<typeof OfferList>;

/** An offer with whom it is for, as soon as and as long as the provider serves that person. */
export const OfferDetail = OfferView.extend({
  requestState: RequestState,
  confirmation: StayConfirmation.nullable().describe('Null when no moving in has to be confirmed.'),
  contact: Contact.nullable().describe('Null before the acceptance and after the service.'),
  serverNow: Moment,
}).meta({ id: 'OfferDetail' });
export type OfferDetail = z.infer<typeof OfferDetail>;

export const AcceptedOffer = z
  .strictObject({ id: Uuid, state: z.literal('accepted'), requestId: Uuid })
  .meta({ id: 'AcceptedOffer' });
export type AcceptedOffer = z.infer<typeof AcceptedOffer>;

export const DeclinedOffer = z
  .strictObject({ id: Uuid, state: z.literal('declined') })
  .meta({ id: 'DeclinedOffer' });
export type DeclinedOffer = z.infer<typeof DeclinedOffer>;

export const PutOffOffer = z
  .strictObject({ id: Uuid, putOffAt: Moment, expiresAt: Moment, serverNow: Moment })
  .meta({ id: 'PutOffOffer' });
export type PutOffOffer = z.infer<typeof PutOffOffer>;

/** What became of a provider's offers that were made in a period, both days included. */
export const OfferStatistics = z
  .strictObject({
    from: LocalDate,
    to: LocalDate,
    made: Count,
    open: Count,
    accepted: Count,
    declined: Count,
    missed: Count.describe('Nobody answered in time.'),
    withdrawn: Count,
    medianAnswerSeconds: Count.nullable().describe('Of those that were answered; null when none was.'),
    reasons: z
      .array(z.strictObject({ reason: DeclineReason, count: Count }))
      .describe('Most frequent first.'),
    ways: z.array(z.strictObject({ way: AnswerWay, count: Count })),
  })
  .meta({ id: 'OfferStatistics' });
export type OfferStatistics = z.infer<typeof OfferStatistics>;

/** A table of offers to download, without anybody's name. */
export const OfferExport = z.string().meta({ id: 'OfferExport' });
export type OfferExport = z.infer<typeof OfferExport>;

/** Own beds and caregivers that could serve an offer or a booking instead, the nearest first. */
export const OwnAlternatives = z
  .strictObject({
    current: z
      .strictObject({ bedId: Uuid.nullable(), caregiverId: Uuid.nullable() })
      .describe('Both null for seats and portions, and when the units are gone.'),
    beds: z.array(z.strictObject({ id: Uuid, room: z.string(), number: z.string(), kind: BedKind })),
    caregivers: z.array(
      z.strictObject({
        id: Uuid,
        name: z.string(),
        known: z.boolean().describe('Has been with this person before.'),
        sameTime: z.boolean().describe('Can come at the very time; else another within what was asked.'),
      }),
    ),
  })
  .meta({ id: 'OwnAlternatives' });
export type OwnAlternatives = z.infer<typeof OwnAlternatives>;

const place = z.strictObject({ bedId: Uuid.optional(), caregiverId: Uuid.optional() });
const oneOfTheTwo = { path: ['bedId'], message: 'Name a bed or a caregiver, one of the two' };

/** The bed or the caregiver that shall serve; one of the two. */
export const AssignmentChoice = place
  .refine(({ bedId, caregiverId }) => (bedId === undefined) !== (caregiverId === undefined), oneOfTheTwo)
  .meta({ id: 'AssignmentChoice' });
export type AssignmentChoice = z.infer<typeof AssignmentChoice>;

/** Nobody has to say with which bed or caregiver: without it the one that is kept serves. */
export const AcceptanceChoice = place
  .refine(({ bedId, caregiverId }) => bedId === undefined || caregiverId === undefined, oneOfTheTwo)
  .nullish();
export type AcceptanceChoice = z.infer<typeof AcceptanceChoice>;

/** Which own bed or caregiver serves a booking now. */
export const Assignment = z
  .strictObject({ offerId: Uuid, requestId: Uuid, bedId: Uuid.nullable(), caregiverId: Uuid.nullable() })
  .meta({ id: 'Assignment' });
export type Assignment = z.infer<typeof Assignment>;

export const ExtendedOffer = z
  .strictObject({ id: Uuid, expiresAt: Moment, serverNow: Moment })
  .meta({ id: 'ExtendedOffer' });
export type ExtendedOffer = z.infer<typeof ExtendedOffer>;

/** A request that waits for a person. */
export const EscalationView = z
  .strictObject({
    requestId: Uuid,
    number: z.string(),
    kind: ServiceKind,
    urgency: Urgency,
    townCode: TownCode,
    level: EscalationLevel,
    officerId: Uuid.nullable().describe('Null when nobody is on duty.'),
    reason: z.string().describe('Coded: why the platform could not place it.'),
    startedAt: Moment,
    deadlineAt: Moment,
  })
  .meta({ id: 'EscalationView' });
export type EscalationView = z.infer<typeof EscalationView>;

/** What is on an officer's desk, the shortest deadline first. */
export const EscalationList = z
  .strictObject({ items: z.array(EscalationView), serverNow: Moment })
  .meta({ id: 'EscalationList' });
export type EscalationList = z.infer<typeof EscalationList>;

/** What an officer's decision made of a request. */
export const TakenOver = z.strictObject({ id: Uuid, state: RequestState }).meta({ id: 'TakenOver' });
export type TakenOver = z.infer<typeof TakenOver>;

/** Who is on duty for an area. */
export const DutyView = z
  .strictObject({
    areaCode: z
      .string()
      .regex(/^(\d{9}|\d{12}|city)$/)
      .describe('12-digit community, 9-digit town, or `city`.'),
    accountId: Uuid,
    fromAt: Moment,
  })
  .meta({ id: 'DutyView' });
export type DutyView = z.infer<typeof DutyView>;

export const DutyList = z.strictObject({ items: z.array(DutyView) }).meta({ id: 'DutyList' });
export type DutyList = z.infer<typeof DutyList>;
