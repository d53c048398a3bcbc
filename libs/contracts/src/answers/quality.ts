import { z } from 'zod';
import { Count, Moment, Uuid } from '../formats';
import { ReviewPart, ReviewSource, ReviewState } from '../vocabulary';

/** 1 bad – 5 good. The pages of families offer 1, 3 and 5 as faces; a call or a desk may use all. */
export const Stars = z.int().min(1).max(5);

const parts = z
  .strictObject({
    safety: Stars.nullable(),
    care: Stars.nullable(),
    staff: Stars.nullable(),
    surroundings_and_food: Stars.nullable(),
  } satisfies Record<ReviewPart, unknown>)
  .meta({ id: 'ReviewParts' });
export const ReviewParts = parts;
export type ReviewParts = z.infer<typeof ReviewParts>;

const Reply = z.strictObject({ words: z.string(), month: z.string().regex(/^\d{4}-\d{2}$/) });

const said = {
  id: Uuid,
  source: ReviewSource,
  overall: Stars,
  parts,
  words: z.string(),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('Year and month; a day could tell who it was.'),
  corrected: z.boolean().describe('True when it stands in the place of an earlier one.'),
  reply: Reply.nullable(),
};

/** A review as everybody reads it: no name, no day. */
export const PublicReview = z.strictObject(said).meta({ id: 'PublicReview' });
export type PublicReview = z.infer<typeof PublicReview>;

/** What those who began themselves and those who were called say, apart. */
const Summary = z.strictObject({ mean: z.number().nullable(), count: Count });

/** Reviews of the last months of a facility, newest first. */
export const FacilityReviews = z
  .strictObject({
    windowMonths: z.int(),
    mean: z.number().nullable(),
    count: Count,
    shrunkMean: z
      .number()
      .nullable()
      .describe('Mixed with the mean of the city, so that few reviews move it little; null without any.'),
    bySource: z.strictObject({ volunteered: Summary, sampled: Summary }),
    parts: z.strictObject({
      safety: z.number().nullable(),
      care: z.number().nullable(),
      staff: z.number().nullable(),
      surroundings_and_food: z.number().nullable(),
    }),
    items: z.array(PublicReview),
    next: Uuid.nullable().describe('Give it as `after` for the next page; null on the last one.'),
  })
  .meta({ id: 'FacilityReviews' });
export type FacilityReviews = z.infer<typeof FacilityReviews>;

/** A review as its provider sees it: what was said, never by whom. */
export const ProviderReview = z
  .strictObject({
    ...said,
    replyUntil: Moment.nullable().describe('Null when no reply is possible any more.'),
  })
  .meta({ id: 'ProviderReview' });
export type ProviderReview = z.infer<typeof ProviderReview>;
export const ProviderReviews = z
  .strictObject({ items: z.array(ProviderReview), next: Uuid.nullable() })
  .meta({ id: 'ProviderReviews' });
export type ProviderReviews = z.infer<typeof ProviderReviews>;

/** A review as those see it who may follow the booking. */
export const OwnReview = z
  .strictObject({ ...said, state: ReviewState, hasPhoto: z.boolean() })
  .meta({ id: 'OwnReview' });
export type OwnReview = z.infer<typeof OwnReview>;

/** Whether the caller may say how a booking was, and what was said. */
export const BookingReview = z
  .strictObject({
    requestId: Uuid,
    mayReview: z.boolean().describe('True when it is completed, not reviewed yet, and the caller may rate.'),
    review: OwnReview.nullable(),
  })
  .meta({ id: 'BookingReview' });
export type BookingReview = z.infer<typeof BookingReview>;

/** What an act made of a review. */
export const ReviewDone = z.strictObject({ id: Uuid, state: ReviewState }).meta({ id: 'ReviewDone' });
export type ReviewDone = z.infer<typeof ReviewDone>;
