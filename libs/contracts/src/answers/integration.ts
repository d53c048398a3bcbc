import { z } from 'zod';
import { Count, LocalDate, Moment, Uuid } from '../formats';
import { HookDeliveryState, HookKind, HookTrouble, KeyScope, WebhookState } from '../integration';

const name = z.string().trim().min(1).max(60);

export const NewAccessKey = z
  .strictObject({
    name: name.describe('What the key is for, such as the name of the own system.'),
    scopes: z.array(KeyScope).min(1).max(30),
    endsOn: LocalDate.describe('The last day on which it works, by the date of the city.'),
  })
  .meta({ id: 'NewAccessKey' });
export type NewAccessKey = z.infer<typeof NewAccessKey>;

/** A key as it is shown after it was made: never the key itself. */
export const AccessKey = z
  .strictObject({
    id: Uuid,
    name: z.string(),
    start: z.string().describe('Its first characters, to tell keys apart.'),
    scopes: z.array(KeyScope),
    state: z
      .enum(['active', 'ended', 'revoked', 'stopped'])
      .describe('`stopped`: the account that made it is closed.'),
    endsOn: LocalDate,
    lastUsedOn: LocalDate.nullable().describe('Null when it was never used.'),
    madeAt: Moment,
  })
  .meta({ id: 'AccessKey' });
export type AccessKey = z.infer<typeof AccessKey>;

/** Keys of a provider, the newest first. */
export const AccessKeyList = z
  .strictObject({
    items: z.array(AccessKey),
    most: Count.describe('So many may work at once.'),
    latestEnd: LocalDate.describe('The last day that a new key may be given.'),
  })
  .meta({ id: 'AccessKeyList' });
export type AccessKeyList = z.infer<typeof AccessKeyList>;

/** A new key. The key itself is in the first answer only; who repeats the question gets null. */
export const MadeAccessKey = z
  .strictObject({ id: Uuid, start: z.string(), key: z.string().nullable() })
  .meta({ id: 'MadeAccessKey' });
export type MadeAccessKey = z.infer<typeof MadeAccessKey>;

const kinds = z.array(HookKind).min(1).max(30);
const url = z.string().trim().min(1).max(500).describe('An https address that can be reached from outside.');

export const NewWebhook = z.strictObject({ url, kinds }).meta({ id: 'NewWebhook' });
export type NewWebhook = z.infer<typeof NewWebhook>;

/** What may be changed of a webhook; what is left out stays. */
export const WebhookChange = z
  .strictObject({ kinds: kinds.optional(), state: z.enum(['active', 'paused']).optional() })
  .meta({ id: 'WebhookChange' });
export type WebhookChange = z.infer<typeof WebhookChange>;

export const Webhook = z
  .strictObject({
    id: Uuid,
    url: z.string(),
    kinds: z.array(HookKind),
    state: WebhookState,
    offReason: z.enum(['gone', 'failing']).nullable(),
    failingSince: Moment.nullable().describe('Null while the last delivery went well.'),
    oldSecretUntil: Moment.nullable().describe('Until then both secrets sign; null when there is one.'),
    waiting: Count,
    failed: Count,
    lastDeliveredAt: Moment.nullable(),
    madeAt: Moment,
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof Webhook>;

export const WebhookList = z
  .strictObject({ items: z.array(Webhook), most: Count, serverNow: Moment })
  .meta({ id: 'WebhookList' });
export type WebhookList = z.infer<typeof WebhookList>;

/** A webhook's signing secret. It is in the first answer only; who repeats the question gets null. */
export const WebhookSecret = z
  .strictObject({ id: Uuid, secret: z.string().nullable(), oldSecretUntil: Moment.nullable() })
  .meta({ id: 'WebhookSecret' });
export type WebhookSecret = z.infer<typeof WebhookSecret>;

/** What came of one try. */
export const HookTry = z
  .strictObject({
    ok: z.boolean(),
    status: z.int().nullable().describe('What the receiver answered; null when it did not.'),
    trouble: HookTrouble.nullable(),
    ms: Count,
    answerStart: z.string().nullable().describe('How the answer begins; null for none.'),
  })
  .meta({ id: 'HookTry' });
export type HookTry = z.infer<typeof HookTry>;

export const HookDelivery = z
  .strictObject({
    id: Uuid,
    sequence: z.int().min(1),
    kind: HookKind,
    at: Moment.describe('When it happened.'),
    state: HookDeliveryState,
    tries: Count,
    nextAt: Moment.nullable().describe('The next try; null when none follows.'),
    lastTry: HookTry.nullable(),
    triedAt: Moment.nullable(),
  })
  .meta({ id: 'HookDelivery' });
export type HookDelivery = z.infer<typeof HookDelivery>;

/** Deliveries of a webhook, the newest first. */
export const HookDeliveryPage = z
  .strictObject({
    items: z.array(HookDelivery),
    next: z.int().min(1).nullable().describe('`before` of the next page; null on the last one.'),
    serverNow: Moment,
  })
  .meta({ id: 'HookDeliveryPage' });
export type HookDeliveryPage = z.infer<typeof HookDeliveryPage>;

export const HookReplay = z
  .strictObject({ since: Moment.describe('Failed deliveries of events from then on are sent again.') })
  .meta({ id: 'HookReplay' });
export type HookReplay = z.infer<typeof HookReplay>;

export const HookReplayed = z.strictObject({ count: Count }).meta({ id: 'HookReplayed' });
export type HookReplayed = z.infer<typeof HookReplayed>;
