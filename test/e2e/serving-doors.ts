import { type Door } from './door';

const OFFICERS: Door = ['town_officer', 'city_officer'];
const PROVIDER: Door = ['provider_manager'];
const KITCHEN: Door = ['provider_manager', 'caregiver'];
const BOARD: Door = ['provider_manager', 'town_officer', 'city_officer'];

/** Routes of what providers prepare and give: beds, day plans, meals, and the checks that follow a closed door. */
export const SERVING_DOORS: Readonly<Record<string, Door>> = {
  'GET /v1/services/{id}/menus': 'everybody',
  'GET /v1/welfare-checks': OFFICERS,
  'GET /v1/welfare-checks/{id}': OFFICERS,
  'POST /v1/welfare-checks/{id}/acknowledgement': OFFICERS,
  'POST /v1/welfare-checks/{id}/closing': OFFICERS,
  'GET /v1/services/{id}/day-plans': PROVIDER,
  'POST /v1/services/{id}/day-plans': PROVIDER,
  'POST /v1/services/{id}/day-plans/{planId}/acceptance': PROVIDER,
  'PUT /v1/services/{id}/kitchen/menus/{date}/{meal}': PROVIDER,
  'POST /v1/services/{id}/kitchen/menu-copies': PROVIDER,
  'GET /v1/services/{id}/kitchen/sheet': KITCHEN,
  'GET /v1/services/{id}/kitchen/round': KITCHEN,
  'POST /v1/meal-deliveries/{id}/reports': KITCHEN,
  'GET /v1/services/{id}/beds': BOARD,
  'POST /v1/services/{id}/bed-acts': PROVIDER,
  'POST /v1/bed-acts/{id}/undo': PROVIDER,
  'GET /v1/beds/{id}': PROVIDER,
  'POST /v1/services/{id}/beds': PROVIDER,
  'PATCH /v1/beds/{id}': PROVIDER,
  'PUT /v1/beds/{id}': PROVIDER,
};
