import { type Door } from './door';

const PROVIDER: Door = ['provider_manager'];
const BOARD: Door = ['provider_manager', 'town_officer', 'city_officer'];

/** What managers do with their tables: seats, portions, hours, staff, papers, prices. */
export const TABLE_DOORS: Readonly<Record<string, Door>> = {
  'GET /v1/caregivers/{id}': PROVIDER,
  'PUT /v1/caregivers/{id}': PROVIDER,
  'PUT /v1/caregivers/{id}/certificates/{certificateId}': PROVIDER,
  'DELETE /v1/caregivers/{id}/certificates/{certificateId}': PROVIDER,
  'PUT /v1/caregivers/{id}/week': PROVIDER,
  'GET /v1/caregivers/{id}/plan': PROVIDER,
  'GET /v1/caregivers/{id}/visits': PROVIDER,
  'POST /v1/caregivers/{id}/leaves': PROVIDER,
  'DELETE /v1/caregivers/{id}/leaves/{leaveId}': PROVIDER,
  'POST /v1/caregivers/{id}/swaps': PROVIDER,
  'GET /v1/services/{id}/travel-buffer': PROVIDER,
  'PUT /v1/services/{id}/travel-buffer': PROVIDER,
  'GET /v1/providers/me/papers': PROVIDER,
  'PUT /v1/providers/me/papers/{id}': PROVIDER,
  'DELETE /v1/providers/me/papers/{id}': PROVIDER,
  'GET /v1/providers/me/papers/{id}/file': PROVIDER,
  'PUT /v1/providers/me/papers/{id}/file': PROVIDER,
  'GET /v1/services/{id}/prices': PROVIDER,
  'POST /v1/services/{id}/prices': PROVIDER,
  'DELETE /v1/services/{id}/prices/{priceId}': PROVIDER,
  'PUT /v1/services/{id}/cutoffs': PROVIDER,
  'GET /v1/services/{id}/promises': PROVIDER,
  'POST /v1/services/{id}/closing-days': PROVIDER,
  'DELETE /v1/services/{id}/closing-days/{date}': PROVIDER,
  'PUT /v1/caregivers/{id}/shifts': PROVIDER,
  'GET /v1/services/{id}/slots': BOARD,
  'PUT /v1/services/{id}/slots': PROVIDER,
  'POST /v1/services/{id}/vacancy-confirmation': PROVIDER,
};
