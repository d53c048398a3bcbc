import { type ReviewPart } from '@yilian/contracts';

/** The parts of a review, in the order in which they are asked and shown. */
export const PARTS: readonly ReviewPart[] = ['safety', 'care', 'staff', 'surroundings_and_food'];
