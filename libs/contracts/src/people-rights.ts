import { z } from 'zod';

/** What an older person agrees to, each for itself; withdrawing one leaves the others standing. */
export const ConsentPurpose = z
  .enum(['service', 'emergency', 'assessment', 'family_sharing', 'statistics'])
  .meta({ id: 'ConsentPurpose' });
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** Whose word it is: the older person's own, by account or signed on paper, or somebody's on their behalf. */
export const ConsentWay = z.enum(['self', 'paper', 'on_behalf']).meta({ id: 'ConsentWay' });
export type ConsentWay = z.infer<typeof ConsentWay>;

/** Where a purpose stands; `never`: nobody was asked. */
export const ConsentStanding = z.enum(['given', 'withdrawn', 'never']).meta({ id: 'ConsentStanding' });
export type ConsentStanding = z.infer<typeof ConsentStanding>;

/** The version of the sentences that people agree to; a change of the sentences is a new version. */
export const CONSENT_TEXT_VERSION = '2026-12';

/** On what a link of somebody outside the family rests. */
export const LinkBasis = z.enum(['entrustment', 'area_duty', 'guardianship_order']).meta({ id: 'LinkBasis' });
export type LinkBasis = z.infer<typeof LinkBasis>;

/** What an older person has to be told of. */
export const PersonNoticeKind = z
  .enum([
    'asked_for',
    'order_made',
    'order_changed',
    'order_stopped',
    'link_added',
    'link_changed',
    'link_ended',
    'consent_changed',
    'deletion_requested',
    'deletion_undone',
    'emergency_opened',
  ])
  .meta({ id: 'PersonNoticeKind' });
export type PersonNoticeKind = z.infer<typeof PersonNoticeKind>;

/** What followed when an older person said no. `raised`: it was booked already, and officers look after it. */
export const ObjectionOutcome = z
  .enum(['cancelled', 'raised', 'link_closed'])
  .meta({ id: 'ObjectionOutcome' });
export type ObjectionOutcome = z.infer<typeof ObjectionOutcome>;

/** Why an officer opened somebody's contact. */
export const ViewPurpose = z
  .enum(['emergency', 'arranging_service', 'assessment', 'complaint', 'correction'])
  .meta({ id: 'ViewPurpose' });
export type ViewPurpose = z.infer<typeof ViewPurpose>;

/** What somebody did with an older person's data. */
export const AccessKind = z
  .enum([
    'opened',
    'contact_opened',
    'contact_served',
    'copied',
    'changed',
    'paper_opened',
    'guardian_opened',
  ])
  .meta({ id: 'AccessKind' });
export type AccessKind = z.infer<typeof AccessKind>;
