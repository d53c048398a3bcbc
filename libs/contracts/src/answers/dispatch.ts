import { z } from 'zod';
import { WantedUnits } from '../care-request';
import { CommunityCode, Count, Moment, TownCode, Uuid } from '../formats';
import { OfferState, RequestState } from '../states';
import { AbilityLevel, Capability, EscalationLevel, ServiceKind, Urgency } from '../vocabulary';
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
  })
  .meta({ id: 'OfferView' });
export type OfferView = z.infer<typeof OfferView>;

/** The inbox of a provider, the shortest deadline first. */
export const OfferList = z
  .strictObject({ items: z.array(OfferView), serverNow: Moment })
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
