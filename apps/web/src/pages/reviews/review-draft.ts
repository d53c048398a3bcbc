import { type ReviewPart } from '@yilian/contracts';
import { type ReviewSaid } from '../../client/quality-questions';
import { inThisTab } from '../../client/kept';

/** What was filled in so far; '' is not answered. The photo is kept as text, so that a reload does not lose it. */
export interface ReviewDraft {
  overall: string;
  parts: Record<ReviewPart, string>;
  words: string;
  photo: string;
}

const EMPTY: ReviewDraft = {
  overall: '',
  parts: { safety: '', care: '', staff: '', surroundings_and_food: '' },
  words: '',
  photo: '',
};

export const keptDraft = (id: string): ReviewDraft =>
  inThisTab.get<ReviewDraft>(`review.${id}`) ?? { ...EMPTY, parts: { ...EMPTY.parts } };

export const keepDraft = (id: string, draft: ReviewDraft | undefined): void =>
  inThisTab.set(`review.${id}`, draft);

const stars = (text: string): number | null => (text === '' ? null : Number(text));

/** What is sent. */
export const saidIn = ({ overall, parts, words }: ReviewDraft): ReviewSaid => ({
  overall: Number(overall),
  parts: {
    safety: stars(parts.safety),
    care: stars(parts.care),
    staff: stars(parts.staff),
    surroundings_and_food: stars(parts.surroundings_and_food),
  },
  words: words.trim(),
});
