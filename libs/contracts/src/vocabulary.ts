import { z } from 'zod';

/**
 * The closed word lists of the domain (docs/glossary.md). Each is a zod enum, so the same list checks input, types code
 * and appears in the OpenAPI document. Order carries meaning only where a comment says so.
 */
export const ServiceKind = z.enum(['residential', 'day_care', 'meal', 'home_care']);
export type ServiceKind = z.infer<typeof ServiceKind>;

export const Sex = z.enum(['female', 'male']);
export type Sex = z.infer<typeof Sex>;

/** Who may use a bed, or whom a family accepts as caregiver. */
export const SexRule = z.enum(['any', 'female', 'male']);
export type SexRule = z.infer<typeof SexRule>;

/** Ability level of GB/T 42195-2022: 0 able, 1 mild, 2 moderate, 3 severe, 4 complete disability. */
export const AbilityLevel = z.int().min(0).max(4);
export type AbilityLevel = z.infer<typeof AbilityLevel>;

export const BedKind = z.enum(['ordinary', 'nursing', 'dementia']);
export type BedKind = z.infer<typeof BedKind>;

export const BedState = z.enum([
  'vacant',
  'held',
  'occupied',
  'on_leave',
  'in_hospital',
  'cleaning',
  'maintenance',
  'closed',
]);
export type BedState = z.infer<typeof BedState>;

/** Parts of a day-care day; a whole day is both. */
export const DayPart = z.enum(['morning', 'afternoon']);
export type DayPart = z.infer<typeof DayPart>;

export const MealTime = z.enum(['lunch', 'dinner']);
export type MealTime = z.infer<typeof MealTime>;

export const Urgency = z.enum(['normal', 'urgent']);
export type Urgency = z.infer<typeof Urgency>;

/**
 * What a person may need and a service may offer. The position in this list is the bit in capability masks:
 * append only, never reorder. At most 31.
 */
export const Capability = z.enum([
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
]);
export type Capability = z.infer<typeof Capability>;

/** Turns a list of capabilities into a bit mask (bit = position in `Capability`). */
export const capabilityMask = (capabilities: readonly Capability[]): number =>
  capabilities.reduce((mask, one) => mask | (1 << Capability.options.indexOf(one)), 0);

/** The capabilities of a bit mask, in list order. */
export const capabilitiesOf = (mask: number): Capability[] =>
  Capability.options.filter((_, bit) => (mask & (1 << bit)) !== 0);

/** Who owns a provider and who runs it: 公办, 公建民营, 民办. */
export const Ownership = z.enum(['public', 'public_privately_run', 'private']);
export type Ownership = z.infer<typeof Ownership>;

/**
 * What families ask about a facility and a list may leave out; each is yes, no or unknown. The position in this list is
 * the bit in masks: append only, never reorder. At most 31.
 */
export const FacilityFeature = z.enum([
  'medical_care',
  'medical_insurance',
  'care_insurance',
  'short_stay',
  'visits',
  'stairs_pickup',
]);
export type FacilityFeature = z.infer<typeof FacilityFeature>;

/** What a published price covers. */
export const PriceItem = z.enum([
  'bed',
  'nursing',
  'meals',
  'utilities',
  'activities',
  'transport',
  'supplies',
]);
export type PriceItem = z.infer<typeof PriceItem>;

/** What one price buys. */
export const PriceUnit = z.enum(['night', 'session', 'portion', 'hour']);
export type PriceUnit = z.infer<typeof PriceUnit>;

/** 人群类别: groups that policy treats apart. */
export const Category = z.enum([
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
]);
export type Category = z.infer<typeof Category>;

export const Role = z.enum([
  'family',
  'provider_manager',
  'caregiver',
  'town_officer',
  'city_officer',
  'operator',
]);
export type Role = z.infer<typeof Role>;

export const DeclineReason = z.enum(['no_unit', 'needs_beyond_us', 'no_staff', 'outside_area', 'other']);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const WithdrawReason = z.enum([
  'accepted_elsewhere',
  'cancelled',
  'hold_lost',
  'provider_suspended',
  'officer',
]);
export type WithdrawReason = z.infer<typeof WithdrawReason>;

export const UnmetReason = z.enum([
  'no_provider_fits',
  'no_unit',
  'all_declined',
  'nobody_answered',
  'past_cutoff',
  'officer',
]);
export type UnmetReason = z.infer<typeof UnmetReason>;

/** The ladder of people who take over when providers do not answer, lowest first. */
export const EscalationLevel = z.enum(['community', 'town', 'city']);
export type EscalationLevel = z.infer<typeof EscalationLevel>;

/** Calendar date in the city's time zone, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** Minutes since local midnight, 0–1440. */
export const MinuteOfDay = z.int().min(0).max(1440);
export type MinuteOfDay = z.infer<typeof MinuteOfDay>;

/** A UUID in lower-case text. */
export const Uuid = z.uuid().toLowerCase();

/** 9-digit code of a town or street; 12 digits for a community. */
export const TownCode = z.string().regex(/^\d{9}$/);
export const CommunityCode = z.string().regex(/^\d{12}$/);
