import { z } from 'zod';
import { type FacilityFeature, PriceItem, type ServiceKind } from './vocabulary';

/** Features of a facility that somebody has answered; what is missing is unknown, never no. */
export const FeatureAnswers = z
  .strictObject({
    medical_care: z.boolean(),
    medical_insurance: z.boolean(),
    care_insurance: z.boolean(),
    short_stay: z.boolean(),
    visits: z.boolean(),
    stairs_pickup: z.boolean(),
  } satisfies Record<FacilityFeature, z.ZodBoolean>)
  .partial();
export type FeatureAnswers = z.infer<typeof FeatureAnswers>;

/** What a provider tells about the price of a service beside the lowest one. Null is unknown. */
export const PriceProfile = z.strictObject({
  /** The highest price, fen per unit of the service. */
  toFen: z.int().min(0).max(100_000_000).nullable(),
  includes: z.array(PriceItem).max(PriceItem.options.length).nullable(),
});
export type PriceProfile = z.infer<typeof PriceProfile>;

/** The profile as it is set: all features that are known, and the prices of the named kinds of service. */
export const FacilityProfile = z.strictObject({
  /** The version that was read; a newer one is not overwritten. */
  version: z.int().min(1),
  features: FeatureAnswers,
  prices: z
    .strictObject({
      residential: PriceProfile,
      day_care: PriceProfile,
      meal: PriceProfile,
      home_care: PriceProfile,
    } satisfies Record<ServiceKind, typeof PriceProfile>)
    .partial(),
});
export type FacilityProfile = z.infer<typeof FacilityProfile>;
