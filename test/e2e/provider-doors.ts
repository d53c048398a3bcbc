import { type Door } from './door';

const STAFF: Door = ['town_officer', 'city_officer', 'operator'];
const CITY: Door = ['city_officer', 'operator'];
const OFFICERS: Door = ['town_officer', 'city_officer'];
const PROVIDER: Door = ['provider_manager'];
const BOARD: Door = ['provider_manager', 'town_officer', 'city_officer'];

/** Providers, their services and who works for them. */
export const PROVIDER_DOORS: Readonly<Record<string, Door>> = {
  'GET /v1/providers': STAFF,
  'POST /v1/providers': CITY,
  'PATCH /v1/providers/{id}': PROVIDER,
  'PUT /v1/providers/{id}/profile': BOARD,
  'POST /v1/providers/{id}/services': CITY,
  'POST /v1/providers/{id}/suspension': OFFICERS,
  'DELETE /v1/providers/{id}/suspension': OFFICERS,
  'GET /v1/providers/me/status': PROVIDER,
  'PUT /v1/providers/me/status': PROVIDER,
  'GET /v1/providers/me/caregivers': PROVIDER,
  'POST /v1/providers/me/caregivers': PROVIDER,
  'PUT /v1/services/{id}': PROVIDER,
  'GET /v1/services/{id}/board': BOARD,
};
