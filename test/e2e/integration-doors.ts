import { type Door } from './door';

const PROVIDER: Door = ['provider_manager'];

/** Routes by which a provider's own system is let in and told what happens. */
export const INTEGRATION_DOORS: Readonly<Record<string, Door>> = {
  'GET /v1/providers/me/access-keys': PROVIDER,
  'POST /v1/providers/me/access-keys': PROVIDER,
  'DELETE /v1/providers/me/access-keys/{id}': PROVIDER,
  'GET /v1/providers/me/webhooks': PROVIDER,
  'POST /v1/providers/me/webhooks': PROVIDER,
  'PATCH /v1/providers/me/webhooks/{id}': PROVIDER,
  'DELETE /v1/providers/me/webhooks/{id}': PROVIDER,
  'POST /v1/providers/me/webhooks/{id}/secret': PROVIDER,
  'POST /v1/providers/me/webhooks/{id}/test': PROVIDER,
  'GET /v1/providers/me/webhooks/{id}/deliveries': PROVIDER,
  'POST /v1/providers/me/webhooks/{id}/deliveries/{deliveryId}/replay': PROVIDER,
  'POST /v1/providers/me/webhooks/{id}/replays': PROVIDER,
};
