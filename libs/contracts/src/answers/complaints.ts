import { z } from 'zod';
import { Moment, Uuid } from '../formats';
import { ComplaintState } from '../states';
import { ComplaintKind } from '../vocabulary';
import { TimelineEntry } from './requests';

const line = {
  id: Uuid,
  number: z.string().describe('What people call it on the telephone.'),
  kind: ComplaintKind,
  state: ComplaintState,
  about: z
    .strictObject({ requestId: Uuid.nullable(), providerId: Uuid, provider: z.string() })
    .describe('The provider, and the booking where it is about one.'),
  createdAt: Moment,
  deadlineAt: Moment.describe('Until then the bureau answers.'),
};

/** A complaint in a list. */
export const ComplaintLine = z.strictObject(line).meta({ id: 'ComplaintLine' });
export type ComplaintLine = z.infer<typeof ComplaintLine>;

/** Complaints that the caller may follow, newest first. */
export const ComplaintPage = z
  .strictObject({ items: z.array(ComplaintLine), next: Uuid.nullable() })
  .meta({ id: 'ComplaintPage' });
export type ComplaintPage = z.infer<typeof ComplaintPage>;

/** What the reader may do now: the server decides which buttons exist. */
export const ComplaintAction = z
  .enum(['acknowledge', 'answer', 'close', 'reopen', 'share'])
  .meta({ id: 'ComplaintAction' });
export type ComplaintAction = z.infer<typeof ComplaintAction>;

/** A complaint with its story. */
export const ComplaintView = z
  .strictObject({
    ...line,
    olderPersonId: Uuid.nullable().describe('Null for the provider it is about.'),
    version: z.int().min(1),
    byPhone: z.boolean().describe('Told on the telephone and typed in by staff.'),
    words: z.string(),
    answer: z.string().nullable().describe('The newest answer of the bureau.'),
    shared: z.boolean().describe('True once an officer showed it to the provider.'),
    actions: z.array(ComplaintAction),
    timeline: z.array(TimelineEntry).describe('Newest first.'),
    serverNow: Moment,
  })
  .meta({ id: 'ComplaintView' });
export type ComplaintView = z.infer<typeof ComplaintView>;

/** What an act made of a complaint. */
export const ComplaintDone = z
  .strictObject({ id: Uuid, number: z.string(), state: ComplaintState })
  .meta({ id: 'ComplaintDone' });
export type ComplaintDone = z.infer<typeof ComplaintDone>;
