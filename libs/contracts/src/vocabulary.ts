import { z } from 'zod';

/**
 * The closed word lists of the domain (docs/glossary.md). Each is a zod enum, so the same list checks input, types code
 * and appears in the OpenAPI document. Order carries meaning only where a comment says so.
 */
export const ServiceKind = z
  .enum(['residential', 'day_care', 'meal', 'home_care'])
  .meta({ id: 'ServiceKind' });
export type ServiceKind = z.infer<typeof ServiceKind>;

export const Sex = z.enum(['female', 'male']).meta({ id: 'Sex' });
export type Sex = z.infer<typeof Sex>;

/** Who may use a bed, or whom a family accepts as caregiver. */
export const SexRule = z.enum(['any', 'female', 'male']).meta({ id: 'SexRule' });
export type SexRule = z.infer<typeof SexRule>;

/** Ability level of GB/T 42195-2022: 0 able, 1 mild, 2 moderate, 3 severe, 4 complete disability. */
export const AbilityLevel = z.int().min(0).max(4);
export type AbilityLevel = z.infer<typeof AbilityLevel>;

export const BedKind = z.enum(['ordinary', 'nursing', 'dementia']).meta({ id: 'BedKind' });
export type BedKind = z.infer<typeof BedKind>;

export const BedState = z
  .enum(['vacant', 'held', 'occupied', 'on_leave', 'in_hospital', 'cleaning', 'maintenance', 'closed'])
  .meta({ id: 'BedState' });
export type BedState = z.infer<typeof BedState>;

/** What somebody did with a bed, as its history tells it. */
export const BedActKind = z
  .enum(['set', 'admit', 'arrive', 'move_out', 'move_in', 'discharge', 'note', 'change', 'undo'])
  .meta({ id: 'BedActKind' });
export type BedActKind = z.infer<typeof BedActKind>;

/** Parts of a day-care day; a whole day is both. */
export const DayPart = z.enum(['morning', 'afternoon']).meta({ id: 'DayPart' });
export type DayPart = z.infer<typeof DayPart>;

export const MealTime = z.enum(['lunch', 'dinner']).meta({ id: 'MealTime' });
export type MealTime = z.infer<typeof MealTime>;

/** Why a service gives nothing on a day. */
export const ClosingReason = z
  .enum(['holiday', 'staff', 'repairs', 'epidemic', 'weather', 'other'])
  .meta({ id: 'ClosingReason' });
export type ClosingReason = z.infer<typeof ClosingReason>;

/** What a caregiver's certificate is. */
export const CertificateKind = z
  .enum(['care_worker', 'nurse', 'rehabilitation', 'dementia_care', 'first_aid', 'health', 'other'])
  .meta({ id: 'CertificateKind' });
export type CertificateKind = z.infer<typeof CertificateKind>;

/** Why a caregiver is away. */
export const LeaveReason = z.enum(['holiday', 'sick', 'training', 'other']).meta({ id: 'LeaveReason' });
export type LeaveReason = z.infer<typeof LeaveReason>;

/** What a provider has to have to be allowed to work. */
export const LicenceKind = z
  .enum(['registration', 'care_home', 'food', 'fire_safety', 'medical', 'liability_insurance', 'other'])
  .meta({ id: 'LicenceKind' });
export type LicenceKind = z.infer<typeof LicenceKind>;

/** How long a paper with an end still counts. */
export const PaperState = z.enum(['not_yet', 'valid', 'ending', 'ended']).meta({ id: 'PaperState' });
export type PaperState = z.infer<typeof PaperState>;

export const Urgency = z.enum(['normal', 'urgent']).meta({ id: 'Urgency' });
export type Urgency = z.infer<typeof Urgency>;

/**
 * What a person may need and a service may offer. The position in this list is the bit in capability masks:
 * append only, never reorder. At most 31.
 */
export const Capability = z
  .enum([
    'wheelchair',
    'bathing',
    'tube_feeding',
    'catheter',
    'stoma',
    'oxygen',
    'wound_care',
    'injection',
    'rehabilitation',
    'dementia_care',
    'night_care',
    'transport',
    'diabetic_diet',
    'low_salt_diet',
    'soft_diet',
    'pureed_diet',
    'halal_diet',
    'vegetarian_diet',
    'allergen_free',
    'housekeeping',
    'companionship',
    'medication',
  ])
  .meta({ id: 'Capability' });
export type Capability = z.infer<typeof Capability>;

/** Turns a list of capabilities into a bit mask (bit = position in `Capability`). */
export const capabilityMask = (capabilities: readonly Capability[]): number =>
  capabilities.reduce((mask, one) => mask | (1 << Capability.options.indexOf(one)), 0);

/** The capabilities of a bit mask, in list order. */
export const capabilitiesOf = (mask: number): Capability[] =>
  Capability.options.filter((_, bit) => (mask & (1 << bit)) !== 0);

/**
 * What families ask about a facility and a list may leave out; each is yes, no or unknown. The position in this list is
 * the bit in masks: append only, never reorder. At most 31.
 */
export const FacilityFeature = z
  .enum(['medical_care', 'medical_insurance', 'care_insurance', 'short_stay', 'visits', 'stairs_pickup'])
  .meta({ id: 'FacilityFeature' });
export type FacilityFeature = z.infer<typeof FacilityFeature>;

/** What a published price covers. */
export const PriceItem = z
  .enum(['bed', 'nursing', 'meals', 'utilities', 'activities', 'transport', 'supplies'])
  .meta({ id: 'PriceItem' });
export type PriceItem = z.infer<typeof PriceItem>;

/** 人群类别: groups that policy treats apart. */
export const Category = z
  .enum([
    'destitute',
    'minimum_living',
    'low_income',
    'lives_alone',
    'left_behind',
    'empty_nest',
    'aged_80_plus',
    'lost_only_child',
    'disabled',
    'special_care',
  ])
  .meta({ id: 'Category' });
export type Category = z.infer<typeof Category>;

export const Role = z
  .enum(['family', 'provider_manager', 'caregiver', 'town_officer', 'city_officer', 'operator'])
  .meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

export const DeclineReason = z
  .enum(['no_unit', 'needs_beyond_us', 'no_staff', 'outside_area', 'other'])
  .meta({ id: 'DeclineReason' });
export type DeclineReason = z.infer<typeof DeclineReason>;

/** How an offer was answered: at the desk, through a link in a text message, on the phone, or by a trusted rule. */
export const AnswerWay = z.enum(['desk', 'sms', 'phone', 'auto_accept']).meta({ id: 'AnswerWay' });
export type AnswerWay = z.infer<typeof AnswerWay>;

export const WithdrawReason = z
  .enum(['accepted_elsewhere', 'cancelled', 'hold_lost', 'provider_suspended', 'officer'])
  .meta({ id: 'WithdrawReason' });
export type WithdrawReason = z.infer<typeof WithdrawReason>;

export const UnmetReason = z
  .enum(['no_provider_fits', 'no_unit', 'all_declined', 'nobody_answered', 'past_cutoff', 'officer'])
  .meta({ id: 'UnmetReason' });
export type UnmetReason = z.infer<typeof UnmetReason>;

/** Why a booked service did not happen, as its provider says. */
export const MissReason = z
  .enum(['nobody_there', 'person_unwell', 'person_refused', 'no_staff', 'weather', 'other'])
  .meta({ id: 'MissReason' });
export type MissReason = z.infer<typeof MissReason>;

/** What a review rates beside the whole; each may stay open. */
export const ReviewPart = z
  .enum(['safety', 'care', 'staff', 'surroundings_and_food'])
  .meta({ id: 'ReviewPart' });
export type ReviewPart = z.infer<typeof ReviewPart>;

/** Who began: somebody who wanted to say how it was, or the bureau by a call to somebody drawn by lot. */
export const ReviewSource = z.enum(['volunteered', 'sampled']).meta({ id: 'ReviewSource' });
export type ReviewSource = z.infer<typeof ReviewSource>;

/** `replaced` by a correction, taken back by its author, or hidden by an officer. */
export const ReviewState = z.enum(['shown', 'replaced', 'withdrawn', 'hidden']).meta({ id: 'ReviewState' });
export type ReviewState = z.infer<typeof ReviewState>;

/** Why an officer hides a review. That it is bad for somebody is no reason. */
export const HideReason = z
  .enum(['insult', 'personal_data', 'advertising', 'not_about_the_service', 'unlawful'])
  .meta({ id: 'HideReason' });
export type HideReason = z.infer<typeof HideReason>;

/** What a complaint is about. */
export const ComplaintKind = z
  .enum(['safety', 'care', 'staff', 'food', 'money', 'not_delivered', 'other'])
  .meta({ id: 'ComplaintKind' });
export type ComplaintKind = z.infer<typeof ComplaintKind>;

/** The ladder of people who take over when providers do not answer, lowest first. */
export const EscalationLevel = z.enum(['community', 'town', 'city']).meta({ id: 'EscalationLevel' });
export type EscalationLevel = z.infer<typeof EscalationLevel>;

/** Who the holder of a family link is to the older person. */
export const Relation = z
  .enum([
    'self',
    'spouse',
    'child',
    'grandchild',
    'sibling',
    'relative',
    'guardian',
    'neighbour',
    'community_worker',
    'agent',
  ])
  .meta({ id: 'Relation' });
export type Relation = z.infer<typeof Relation>;

/** What a family link allows: ask for services, see everything, pay, rate. */
export const LinkScope = z.enum(['ask', 'see', 'pay', 'rate']).meta({ id: 'LinkScope' });
export type LinkScope = z.infer<typeof LinkScope>;

export const Ownership = z.enum(['public', 'public_privately_run', 'private']).meta({ id: 'Ownership' });
export type Ownership = z.infer<typeof Ownership>;

/** Stands in facts and figures for a town that is not known. No town has this code, so only those who see the whole city see it. */
export const NO_TOWN = '000000000';

/** What an officer decided about a provider. */
export const ProviderState = z.enum(['active', 'suspended']).meta({ id: 'ProviderState' });
export type ProviderState = z.infer<typeof ProviderState>;

/** What the provider itself says: it takes offers, or it does not for now. */
export const Light = z.enum(['open', 'paused']).meta({ id: 'Light' });
export type Light = z.infer<typeof Light>;

export const ServiceState = z.enum(['open', 'closed']).meta({ id: 'ServiceState' });
export type ServiceState = z.infer<typeof ServiceState>;

/** What one price buys. */
export const PriceUnit = z.enum(['night', 'session', 'portion', 'hour']).meta({ id: 'PriceUnit' });
export type PriceUnit = z.infer<typeof PriceUnit>;

export const CaregiverState = z.enum(['active', 'away', 'left']).meta({ id: 'CaregiverState' });
export type CaregiverState = z.infer<typeof CaregiverState>;
