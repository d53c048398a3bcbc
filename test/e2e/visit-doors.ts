import { type Role } from '@yilian/contracts';

const CAREGIVER: readonly Role[] = ['caregiver'];
const MANAGER: readonly Role[] = ['provider_manager'];

/** Routes of what really happens: bookings, home visits and those who make them. */
export const VISIT_DOORS: Readonly<Record<string, readonly Role[]>> = {
  'POST /v1/bookings/{id}/admission': MANAGER,
  'POST /v1/bookings/{id}/beginning': MANAGER,
  'POST /v1/bookings/{id}/completion': MANAGER,
  'POST /v1/bookings/{id}/miss': MANAGER,
  'GET /v1/caregivers/me/day': CAREGIVER,
  'GET /v1/visits/{id}': CAREGIVER,
  'POST /v1/visits/{id}/arrival': CAREGIVER,
  'POST /v1/visits/{id}/leaving': CAREGIVER,
  'POST /v1/visits/{id}/tasks': CAREGIVER,
  'POST /v1/visits/{id}/notes': CAREGIVER,
  'PUT /v1/visits/{id}/proofs/{proofId}': CAREGIVER,
  'GET /v1/visits/{id}/proofs/{proofId}': [
    'caregiver',
    'provider_manager',
    'family',
    'town_officer',
    'city_officer',
  ],
  'GET /v1/providers/me/visits': MANAGER,
  'GET /v1/providers/me/visits/export': MANAGER,
  'POST /v1/visits/{id}/corrections': MANAGER,
  'POST /v1/visits/{id}/alarm-acknowledgement': ['provider_manager', 'town_officer', 'city_officer'],
  'POST /v1/visits/{id}/alarm-closing': ['provider_manager', 'town_officer', 'city_officer'],
  'GET /v1/requests/{id}/visits': ['family', 'town_officer', 'city_officer', 'operator'],
  'GET /v1/visit-alarms': ['provider_manager', 'town_officer', 'city_officer'],
  'GET /v1/visit-corrections': ['town_officer', 'city_officer'],
  'PUT /v1/caregivers/{id}/account': MANAGER,
};
