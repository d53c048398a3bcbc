import { z } from 'zod';
import { Count, Moment, Uuid } from '../formats';
import { jobs } from '../jobs';
import { PersonNoticeKind } from '../people-rights';
import { Text } from '../problems';

/** A message as its reader sees it. */
export const MessageView = z
  .strictObject({
    id: Uuid,
    template: z.enum([
      ...jobs['notifications.tell'].shape.template.options,
      ...jobs['notifications.tell-of-person'].shape.template.options,
      ...PersonNoticeKind.options,
    ]),
    text: Text,
    about: z.enum(['request', 'complaint', 'person']),
    requestId: Uuid.nullable().describe(
      'The request or complaint that it is about; null when it is about the person.',
    ),
    olderPersonId: Uuid.nullable().describe(
      'Null in messages to a provider, which learns whom it serves by accepting.',
    ),
    createdAt: Moment,
    readAt: Moment.nullable(),
  })
  .meta({ id: 'MessageView' });
export type MessageView = z.infer<typeof MessageView>;

/** An account's own messages, newest first. */
export const MessagePage = z
  .strictObject({
    items: z.array(MessageView),
    next: Uuid.nullable().describe('Give it as `after` for the next page; null on the last one.'),
    unread: Count,
  })
  .meta({ id: 'MessagePage' });
export type MessagePage = z.infer<typeof MessagePage>;

/** The first reading counts. */
export const ReadMessageAnswer = z
  .strictObject({ id: Uuid, readAt: Moment })
  .meta({ id: 'ReadMessageAnswer' });
export type ReadMessageAnswer = z.infer<typeof ReadMessageAnswer>;
