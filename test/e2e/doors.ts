import { type Role } from '@yilian/contracts';

/** Who may pass: everybody, everybody who is signed in, or some roles. */
export type Door = 'everybody' | 'signed in' | readonly Role[];

const CITY: Door = ['city_officer', 'operator'];
const OFFICERS: Door = ['town_officer', 'city_officer'];
const STAFF: Door = ['town_officer', 'city_officer', 'operator'];
const ASKING: Door = ['family', 'town_officer', 'city_officer'];
const PROVIDER: Door = ['provider_manager'];
const BOARD: Door = ['provider_manager', 'town_officer', 'city_officer'];
const CITY_OFFICER: Door = ['city_officer'];
const OPERATOR: Door = ['operator'];

/** Every route of the API. Written down a second time on purpose: opening a door takes two changes. */
export const DOORS: Readonly<Record<string, Door>> = {
  'GET /health/live': 'everybody',
  'GET /health/ready': 'everybody',
  'GET /v1/ability-scales/{version}': 'everybody',
  'GET /v1/areas': 'everybody',
  'GET /v1/facilities': 'everybody',
  'GET /v1/facilities/{id}': 'everybody',
  'GET /v1/facilities/{id}/days': 'everybody',
  'GET /v1/providers/{id}': 'everybody',
  'GET /v1/search/services': 'everybody',
  'GET /v1/services/{id}/fit': 'everybody',
  'GET /v1/suggest': 'everybody',
  'POST /v1/accounts': 'everybody',
  'POST /v1/sessions': 'everybody',
  'POST /v1/sessions/refresh': 'everybody',
  'POST /v1/estimates': 'everybody',
  'GET /v1/subsidy-rules': 'everybody',

  'GET /v1/me': 'signed in',
  'PUT /v1/me/password': 'signed in',
  'GET /v1/me/messages': 'signed in',
  'POST /v1/me/messages/{id}/reading': 'signed in',
  'DELETE /v1/sessions/current': 'signed in',

  'GET /v1/older-persons': ASKING,
  'POST /v1/older-persons': ASKING,
  'GET /v1/older-persons/{id}': ASKING,
  'PATCH /v1/older-persons/{id}': ASKING,
  'POST /v1/older-persons/{id}/links': ASKING,
  'DELETE /v1/older-persons/{id}/links/{linkId}': ASKING,
  'POST /v1/older-persons/{id}/contact-views': OFFICERS,

  'GET /v1/assessment-tasks': OFFICERS,
  'GET /v1/older-persons/{id}/assessments': ASKING,
  'POST /v1/older-persons/{id}/assessments': OFFICERS,
  'GET /v1/older-persons/{id}/assessments/{assessmentId}': ASKING,
  'PUT /v1/older-persons/{id}/assessments/{assessmentId}/answers': OFFICERS,
  'POST /v1/older-persons/{id}/assessments/{assessmentId}/entry': OFFICERS,
  'POST /v1/older-persons/{id}/assessments/{assessmentId}/confirmation': OFFICERS,
  'POST /v1/older-persons/{id}/assessments/{assessmentId}/return': OFFICERS,
  'POST /v1/older-persons/{id}/assessments/{assessmentId}/discarding': OFFICERS,

  'GET /v1/requests': ['family', ...STAFF],
  'POST /v1/requests': ASKING,
  'GET /v1/requests/{id}': ['family', ...STAFF],
  'POST /v1/requests/{id}/cancellation': ASKING,
  'GET /v1/requests/{id}/cancellation-preview': ASKING,
  'GET /v1/requests/{id}/calendar': ['family', ...STAFF],
  'POST /v1/requests/{id}/officer-decisions': OFFICERS,
  'GET /v1/escalations': OFFICERS,
  'GET /v1/duty': STAFF,
  'PUT /v1/duty': CITY,

  'GET /v1/offers': PROVIDER,
  'GET /v1/offers/{id}': PROVIDER,
  'POST /v1/offers/{id}/acceptance': PROVIDER,
  'POST /v1/offers/{id}/refusal': PROVIDER,
  'POST /v1/offers/{id}/extension': PROVIDER,

  'GET /v1/complaints': ['provider_manager', ...ASKING],
  'POST /v1/complaints': ASKING,
  'GET /v1/complaints/{id}': ['provider_manager', ...ASKING],
  'POST /v1/complaints/{id}/acknowledgement': OFFICERS,
  'POST /v1/complaints/{id}/answer': OFFICERS,
  'POST /v1/complaints/{id}/sharing': OFFICERS,
  'POST /v1/complaints/{id}/closing': ASKING,
  'POST /v1/complaints/{id}/reopening': ['family'],
  'GET /v1/facilities/{id}/reviews': 'everybody',
  'GET /v1/requests/{id}/review': ASKING,
  'POST /v1/requests/{id}/review': ASKING,
  'POST /v1/reviews/{id}/corrections': ASKING,
  'POST /v1/reviews/{id}/withdrawal': ASKING,
  'POST /v1/reviews/{id}/hiding': OFFICERS,
  'POST /v1/reviews/{id}/reply': PROVIDER,
  'PUT /v1/reviews/{id}/photo': ASKING,
  'GET /v1/reviews/{id}/photo': ['provider_manager', ...ASKING],
  'GET /v1/providers/me/reviews': PROVIDER,

  'POST /v1/bookings/{id}/beginning': PROVIDER,
  'POST /v1/bookings/{id}/completion': PROVIDER,
  'POST /v1/bookings/{id}/miss': PROVIDER,

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
  'PUT /v1/caregivers/{id}/shifts': PROVIDER,
  'PUT /v1/services/{id}': PROVIDER,
  'GET /v1/services/{id}/beds': BOARD,
  'POST /v1/services/{id}/beds': PROVIDER,
  'PATCH /v1/beds/{id}': PROVIDER,
  'GET /v1/services/{id}/slots': BOARD,
  'PUT /v1/services/{id}/slots': PROVIDER,
  'POST /v1/services/{id}/vacancy-confirmation': PROVIDER,

  'POST /v1/subsidy-rules': CITY_OFFICER,
  'POST /v1/subsidy-rules/{id}/ending': CITY_OFFICER,

  'GET /v1/monitor/summary': CITY,
  'GET /v1/monitor/towns/{code}': STAFF,
  'GET /v1/settings': CITY,
  'PUT /v1/settings/{key}': OPERATOR,
  'POST /v1/accounts/staff': OPERATOR,
  'POST /v1/accounts/{id}/disablement': OPERATOR,
};
