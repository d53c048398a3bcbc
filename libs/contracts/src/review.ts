import { z } from 'zod';
import { Stars } from './answers/quality';
import { ReviewSource } from './vocabulary';

export const MOST_REVIEW_WORDS = 1_000;

const open = Stars.nullable().default(null);

/** What somebody says about a completed booking. */
export const NewReview = z.strictObject({
  overall: Stars,
  parts: z
    .strictObject({ safety: open, care: open, staff: open, surroundings_and_food: open })
    .default({ safety: null, care: null, staff: null, surroundings_and_food: null }),
  words: z.string().trim().max(MOST_REVIEW_WORDS).default(''),
  source: ReviewSource.default('volunteered').describe(
    'Only officers may say `sampled`: they called somebody drawn by lot.',
  ),
});
export type NewReview = z.infer<typeof NewReview>;
