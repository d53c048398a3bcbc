import { newId } from '@yilian/kernel';
import { daysAhead } from '@yilian/testing';

const DATE = daysAhead(3);

/** Bodies that are taken by routes of what providers prepare and give. */
export const SERVING_FORMS: Readonly<Record<string, object>> = {
  'POST /v1/welfare-checks/{id}/closing': { outcome: 'well_at_home', note: 'a test' },
  'PUT /v1/services/{id}/kitchen/menus/{date}/{meal}': {
    version: 0,
    dishes: [{ course: 'soup', zh: '汤', en: '', allergens: [], textures: ['regular'], diets: [] }],
  },
  'POST /v1/services/{id}/kitchen/menu-copies': { from: DATE, to: daysAhead(10) },
  'POST /v1/meal-deliveries/{id}/reports': { clientId: newId(), outcome: 'delivered' },
  'POST /v1/services/{id}/day-plans': { date: DATE, absent: [] },
  'POST /v1/services/{id}/day-plans/{planId}/acceptance': { leaveOpen: false },
  'PUT /v1/services/{id}/planned-visits/{requestId}': {
    ...{ date: DATE, visitNo: 0, pinnedTo: null, second: { order: 'together' } },
  },
  'POST /v1/visits/{id}/arrival': { at: `${DATE}T01:00:00Z` },
  'POST /v1/visits/{id}/leaving': { at: `${DATE}T02:00:00Z` },
  'POST /v1/visits/{id}/tasks': { marks: [{ code: 'asked', done: true, at: `${DATE}T02:00:00Z` }] },
  'POST /v1/visits/{id}/notes': { words: 'a test', at: `${DATE}T02:00:00Z` },
  'POST /v1/visits/{id}/alarm-closing': { outcome: 'came_late' },
  'POST /v1/visits/{id}/corrections': { what: 'arrival', at: `${DATE}T01:00:00Z`, reason: 'forgot' },
};
