import { z } from 'zod';
import { Uuid } from './formats';
import { ComplaintKind } from './vocabulary';

export const MOST_COMPLAINT_WORDS = 2_000;
export const ComplaintWords = z.string().trim().min(1).max(MOST_COMPLAINT_WORDS);

/** What somebody complains about: a booking, or a provider without one. */
export const NewComplaint = z
  .strictObject({
    olderPersonId: Uuid,
    requestId: Uuid.nullable().default(null),
    providerId: Uuid.nullable().default(null),
    kind: ComplaintKind,
    words: ComplaintWords,
  })
  .refine(({ requestId, providerId }) => (requestId === null) !== (providerId === null), {
    path: ['requestId'],
    message: 'A complaint is about a booking or about a provider',
  });
export type NewComplaint = z.infer<typeof NewComplaint>;
