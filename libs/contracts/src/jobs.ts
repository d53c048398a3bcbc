import { z } from 'zod';
import { Uuid } from './formats';
import { facts } from './facts';
import { PersonNoticeKind } from './people-rights';
import { EscalationLevel } from './vocabulary';

/**
 * Work that the queue wakes somebody for. Payloads are ids; the handler reads the state first. The relay packs many
 * items of one name into one BullMQ job.
 */
export const jobs = {
  'dispatch.place-request': z.object({ requestId: Uuid }),
  'dispatch.expire-offer': z.object({ offerId: Uuid }),
  'answering.accept-trusted': z.object({ offerId: Uuid }),
  'answering.ask-beside': z.object({ offerId: Uuid, serviceId: Uuid }),
  'dispatch.climb-ladder': z.object({ requestId: Uuid, level: EscalationLevel, step: z.int().min(1) }),
  'dispatch.release-request': z.object({ requestId: Uuid }),
  'dispatch.serve-waiting': z.object({ serviceId: Uuid }),
  'emergency.climb': z.object({ alertId: Uuid, step: z.int().min(1) }),
  'emergency.open-welfare-check': z.object({ deliveryId: Uuid }),
  'emergency.climb-welfare': z.object({ checkId: Uuid, step: z.int().min(0) }),
  'meals.follow-request': z.object({ requestId: Uuid }),
  'meals.follow-person': z.object({ olderPersonId: Uuid }),
  'fulfilment.plan-visits': z.object({ requestId: Uuid }),
  'capacity.move-beds': z.object({ providerId: Uuid }),
  'monitoring.count-beds': facts['capacity.beds-moved.v1'],
  'quality.recount-ratings': z.object({ providerId: Uuid }),
  'people.tell-asked-for': z.object({ requestId: Uuid, olderPersonId: Uuid }),
  'people.tell-of-order': z.object({
    olderPersonId: Uuid,
    kind: PersonNoticeKind,
    by: Uuid.nullable(),
  }),
  'people.end-links-of-account': z.object({ accountId: Uuid }),
  'tours.forget-account': z.object({ accountId: Uuid }),
  'notifications.forget-account': z.object({ accountId: Uuid }),
  'notifications.tell-person': z.object({
    olderPersonId: Uuid,
    accountId: Uuid,
    kind: PersonNoticeKind,
    requestId: Uuid.nullable(),
  }),
  'notifications.tell': z.object({
    template: z.enum([
      'request-submitted',
      'request-offered',
      'request-booked',
      'request-waiting',
      'request-unmet',
      'request-escalated',
      'request-completed',
      'booking-missed',
      'visit-moved',
      'caregiver-changed',
      'complaint-changed',
      'visit-missed',
      'visit-missed-officer',
      'delivery-silent',
      'offer-made',
      'booking-ended',
      'booked-level-changed',
      'officer-on-duty',
      'older-person-disagrees',
      'stay-kept',
      'stay-unconfirmed',
      'stay-lapsed',
      'stay-confirmed',
      'meal-not-received',
      'welfare-opened',
      'welfare-called',
      'welfare-acknowledged',
      'welfare-closed',
    ]),
    requestId: Uuid,
    olderPersonId: Uuid,
    providerId: Uuid.nullable(),
    officerId: Uuid.nullable(),
  }),
  /** About a person rather than a request. */
  'notifications.tell-of-person': z.object({
    template: z.enum(['assessed', 'level-changed', 'assessment-due', 'order-stopped']),
    olderPersonId: Uuid,
  }),
  'notifications.tell-of-tour': z.object({
    template: z.enum([
      'tour-booked',
      'tour-moved',
      'tour-near',
      'tour-called-off',
      'tour-asked',
      'tour-shifted',
      'tour-dropped',
    ]),
    tourId: Uuid,
    accountId: Uuid,
    providerId: Uuid,
  }),
  /** Something waits at the desk of a provider. */
  'notifications.tell-managers': z.object({
    template: z.enum([
      ...(['vacancy-stale', 'licence-ending', 'certificate-ending'] as const),
      ...(['auto-accept-trusted', 'auto-accept-refused', 'auto-accept-ended'] as const),
      ...(['finding-opened', 'finding-returned', 'finding-accepted'] as const),
      ...(['finding-changed', 'finding-near', 'finding-due'] as const),
      'webhook-off',
    ]),
    providerId: Uuid,
  }),
  /** Something waits at the desk of an officer. */
  'notifications.tell-officer': z.object({
    template: z.enum(['finding-answered', 'finding-overdue', 'finding-undecided']),
    officerId: Uuid,
  }),
  'notifications.tell-sos': z.object({
    template: z.enum(['sos-raised', 'sos-acknowledged', 'sos-over', 'sos-called', 'sos-called-off']),
    alertId: Uuid,
    olderPersonId: Uuid.nullable(),
    /** Officers that are meant; empty when the family is. */
    officerIds: z.array(Uuid),
    /** Who caused it and need not be told. */
    exceptId: Uuid.nullable(),
  }),
  'planning.find-day-plan': z.object({ planId: Uuid }),
  'exchange.read-list': z.object({ importId: Uuid }),
  'exchange.take-list-over': z.object({ importId: Uuid }),
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]>;
