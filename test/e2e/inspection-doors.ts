import { type Door } from './door';

const OFFICERS: Door = ['town_officer', 'city_officer'];
const PROVIDER: Door = ['provider_manager'];
const BOTH: Door = ['provider_manager', 'town_officer', 'city_officer'];

/** Routes of what officers find at houses, and of what houses do about it. */
export const INSPECTION_DOORS: Readonly<Record<string, Door>> = {
  'GET /v1/facilities/{id}/findings': 'everybody',
  'GET /v1/inspection-items': OFFICERS,
  'GET /v1/findings': BOTH,
  'POST /v1/findings': OFFICERS,
  'GET /v1/findings/{id}': BOTH,
  'POST /v1/findings/{id}/answer': PROVIDER,
  'POST /v1/findings/{id}/time-request': PROVIDER,
  'POST /v1/findings/{id}/acceptance': OFFICERS,
  'POST /v1/findings/{id}/return': OFFICERS,
  'POST /v1/findings/{id}/extension': OFFICERS,
  'POST /v1/findings/{id}/withdrawal': OFFICERS,
  'GET /v1/findings/{id}/evidence/{evidenceId}': BOTH,
  'PUT /v1/findings/{id}/evidence/{evidenceId}': PROVIDER,
  'DELETE /v1/findings/{id}/evidence/{evidenceId}': PROVIDER,
};
