/** What the page of connections asks the API. */
import {
  type AccessKeyList,
  type HookDeliveryPage,
  type HookKind,
  type HookReplayed,
  type HookTry,
  type MadeAccessKey,
  type NewAccessKey,
  type NewWebhook,
  type WebhookList,
  type WebhookSecret,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';

const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });
const of = (id: string) => ({ params: { path: { id } } });
const keyedOf = (id: string, key: string) => ({ params: { path: { id }, ...keyed(key) } });

export const accessKeys = (): Promise<AccessKeyList> => answerOf(api.GET('/v1/providers/me/access-keys'));

export const makeAccessKey = (body: NewAccessKey, key: string): Promise<MadeAccessKey> =>
  answerOf(api.POST('/v1/providers/me/access-keys', { body, params: keyed(key) }));

export const revokeAccessKey = (id: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/providers/me/access-keys/{id}', of(id)));

export const webhooks = (): Promise<WebhookList> => answerOf(api.GET('/v1/providers/me/webhooks'));

export const makeWebhook = (body: NewWebhook, key: string): Promise<WebhookSecret> =>
  answerOf(api.POST('/v1/providers/me/webhooks', { body, params: keyed(key) }));

export const turnWebhook = (id: string, state: 'active' | 'paused'): Promise<unknown> =>
  answerOf(api.PATCH('/v1/providers/me/webhooks/{id}', { ...of(id), body: { state } }));

export const changeKinds = (id: string, kinds: HookKind[]): Promise<unknown> =>
  answerOf(api.PATCH('/v1/providers/me/webhooks/{id}', { ...of(id), body: { kinds } }));

export const removeWebhook = (id: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/providers/me/webhooks/{id}', of(id)));

export const rotateSecret = (id: string, key: string): Promise<WebhookSecret> =>
  answerOf(api.POST('/v1/providers/me/webhooks/{id}/secret', keyedOf(id, key)));

export const testWebhook = (id: string): Promise<HookTry> =>
  answerOf(api.POST('/v1/providers/me/webhooks/{id}/test', of(id)));

export const hookDeliveries = (id: string, before?: number): Promise<HookDeliveryPage> =>
  answerOf(
    api.GET('/v1/providers/me/webhooks/{id}/deliveries', {
      params: { path: { id }, query: before === undefined ? {} : { before } },
    }),
  );

export const replayDelivery = (id: string, deliveryId: string, key: string): Promise<HookReplayed> =>
  answerOf(
    api.POST('/v1/providers/me/webhooks/{id}/deliveries/{deliveryId}/replay', {
      params: { path: { id, deliveryId }, ...keyed(key) },
    }),
  );

export const replayFailed = (id: string, since: string, key: string): Promise<HookReplayed> =>
  answerOf(api.POST('/v1/providers/me/webhooks/{id}/replays', { ...keyedOf(id, key), body: { since } }));
