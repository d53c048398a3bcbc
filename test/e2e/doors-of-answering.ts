import { type Role } from '@yilian/contracts';

const OFFICERS: readonly Role[] = ['town_officer', 'city_officer'];
const MANAGER: readonly Role[] = ['provider_manager'];

/** The routes by which providers are asked and answer. */
export const DOORS_OF_ANSWERING: Readonly<Record<string, 'everybody' | readonly Role[]>> = {
  'GET /answer/{token}': 'everybody',
  'POST /answer/{token}': 'everybody',
  'GET /v1/askings': ['operator'],
  'POST /v1/askings/{id}/key': ['operator'],
  'GET /v1/auto-accept-rules': OFFICERS,
  'GET /v1/services/{id}/auto-acceptance': ['provider_manager', ...OFFICERS],
  'PUT /v1/services/{id}/auto-acceptance': MANAGER,
  'DELETE /v1/services/{id}/auto-acceptance': MANAGER,
  'POST /v1/services/{id}/auto-acceptance/decision': OFFICERS,
  'GET /v1/services/{id}/answer-ways': MANAGER,
  'PUT /v1/services/{id}/answer-ways': MANAGER,
  'GET /v1/providers/me/today': MANAGER,
  'GET /v1/providers/me/answering': MANAGER,
  'PUT /v1/providers/me/presence': MANAGER,
  'GET /v1/offers/statistics': MANAGER,
  'GET /v1/offers/export': MANAGER,
  'POST /v1/offers/{id}/deferral': MANAGER,
  'GET /v1/offers/{id}/alternatives': MANAGER,
  'POST /v1/offers/{id}/assignment': MANAGER,
};
