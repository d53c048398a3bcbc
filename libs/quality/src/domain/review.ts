import { type RequestState, type ReviewState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';

export type ReviewRefusal =
  | 'quality.not-completed'
  | 'quality.reviewed-already'
  | 'quality.review-ended'
  | 'quality.reply-too-late'
  | 'quality.replied-already'
  | 'quality.not-a-photo';

type Decision = Result<true, { readonly code: ReviewRefusal }>;
const yes: Decision = ok(true);

/** Only what has happened to its end can be rated. */
export const mayBeReviewed = (state: RequestState): Decision =>
  state === 'completed' || state === 'closed' ? yes : refuse({ code: 'quality.not-completed' });

/** What was replaced, taken back or hidden does not change any more. */
export const mayBeChanged = (state: ReviewState): Decision =>
  state === 'shown' ? yes : refuse({ code: 'quality.review-ended' });

const DAY_MS = 86_400_000;

/** Until when a provider may reply; a corrected review opens no new time. */
export const replyUntil = (writtenAt: Date, replyDays: number): Date =>
  new Date(writtenAt.getTime() + replyDays * DAY_MS);
