import { z } from 'zod';
import { Count, MinuteOfDay, Moment, Uuid } from '../formats';
import { jobs } from '../jobs';
import { PersonNoticeKind } from '../people-rights';
import { Text } from '../problems';

/** A message as its reader sees it. */
export const MessageView = z
  .strictObject({
    id: Uuid,
    template: z.enum([
      ...jobs['notifications.tell'].shape.template.options,
      ...jobs['notifications.tell-managers'].shape.template.options,
      ...jobs['notifications.tell-officer'].shape.template.options,
      ...jobs['notifications.tell-of-person'].shape.template.options,
      ...jobs['notifications.tell-of-tour'].shape.template.options,
      ...jobs['notifications.tell-sos'].shape.template.options,
      ...PersonNoticeKind.options,
    ]),
    text: Text,
    about: z.enum(['request', 'complaint', 'tour', 'person', 'sos', 'desk', 'finding']),
    requestId: Uuid.nullable().describe(
      'The request, complaint or tour that it is about; null for anything else.',
    ),
    alertId: Uuid.nullable().describe('The call for help that it is about; null for anything else.'),
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

/** How an account wants to be told beside its inbox. Also what it sends to choose. */
export const NotificationPreferences = z
  .strictObject({
    sms: z.boolean(),
    webPush: z.boolean(),
    phone: z
      .string()
      .regex(/^1[3-9]\d{9}$/)
      .nullable(),
    quietFrom: MinuteOfDay.nullable().describe('Nothing but calls for help from here …'),
    quietTo: MinuteOfDay.nullable().describe('… to here; null: at any time.'),
    language: z.enum(['zh', 'en']),
  })
  .meta({ id: 'NotificationPreferences' });
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

/** A message on its way, without anything that says who reads it. */
export const DeliveryView = z
  .strictObject({
    id: Uuid,
    way: z.enum(['sms', 'web_push']),
    state: z.enum(['queued', 'sent', 'failed']),
    attempts: Count,
    dueAt: Moment,
    settledAt: Moment.nullable(),
    failure: z.string().nullable(),
    template: z.string(),
    maskedTo: z.string().nullable(),
    text: z.string().nullable().describe('What would have been sent; null where a gateway sends.'),
  })
  .meta({ id: 'DeliveryView' });
export type DeliveryView = z.infer<typeof DeliveryView>;

export const DeliveryList = z.strictObject({ items: z.array(DeliveryView) }).meta({ id: 'DeliveryList' });
export type DeliveryList = z.infer<typeof DeliveryList>;
