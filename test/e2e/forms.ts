import { newId } from '@yilian/kernel';
import { daysAhead, TEST_TOWN } from '@yilian/testing';

const DATE = daysAhead(3);
const PERSON = {
  name: 'Test Person 1',
  phone: '13800000001',
  address: 'Test Street 1',
  townCode: TEST_TOWN,
  sex: 'female',
  birthYear: 1940,
};
const SERVICE = {
  version: 1,
  state: 'open',
  levelMin: 0,
  levelMax: 4,
  sexes: 'any',
  needs: [],
  reach: { by: 'city' },
  priceFen: null,
  openingHours: null,
};

/** What every route that takes something would take. */
export const FORMS: Readonly<Record<string, object>> = {
  'POST /v1/accounts': { login: 'test.person', password: newId() },
  'POST /v1/sessions': { login: 'test.person', password: newId() },
  'POST /v1/sessions/refresh': { refreshToken: 'x' },
  'PUT /v1/me/password': { currentPassword: 'x', password: newId() },
  'POST /v1/accounts/staff': { login: 'test.officer', role: 'city_officer' },

  'POST /v1/older-persons': { ...PERSON, consent: true },
  'PATCH /v1/older-persons/{id}': { ...PERSON, version: 1 },
  'POST /v1/older-persons/{id}/links': {
    login: 'test.person',
    relation: 'child',
    scopes: ['see'],
    consent: true,
  },
  'POST /v1/older-persons/{id}/contact-views': { purpose: 'emergency' },
  'PATCH /v1/older-persons/{id}/links/{linkId}': { scopes: ['see'] },
  'POST /v1/older-persons/{id}/links/{linkId}/objection': { words: 'a test' },
  'POST /v1/older-persons/{id}/invitations': {
    login: 'test.person',
    relation: 'child',
    scopes: ['see'],
    consent: true,
  },
  'POST /v1/invitation-views': { code: 'ABCDE' },
  'POST /v1/invitation-answers': { code: 'ABCDE', accept: false },
  'POST /v1/older-persons/{id}/consents': { purpose: 'statistics', given: true, textVersion: '2026-11' },
  'POST /v1/requests/{id}/objections': { words: 'a test' },

  'POST /v1/older-persons/{id}/assessments': { reason: 'first', assessedOn: DATE },
  'PUT /v1/older-persons/{id}/assessments/{assessmentId}/answers': {
    version: 1,
    reason: 'first',
    assessedOn: DATE,
    answers: { items: {}, coma: null, dementia: null, mentalDisorder: null, riskEvents: {} },
  },
  'POST /v1/older-persons/{id}/assessments/{assessmentId}/entry': { version: 1 },
  'POST /v1/older-persons/{id}/assessments/{assessmentId}/confirmation': { version: 1 },
  'POST /v1/older-persons/{id}/assessments/{assessmentId}/return': { version: 1, note: 'a test' },
  'POST /v1/older-persons/{id}/assessments/{assessmentId}/discarding': { version: 1 },

  'PUT /v1/me/notification-preferences': {
    ...{ sms: false, webPush: false, phone: null, quietFrom: null, quietTo: null, language: 'zh' },
  },
  'POST /v1/sos': { batteryPercent: 50 },
  'POST /v1/sos/{id}/false-alarm': { reason: 'a test' },
  'POST /v1/sos-alerts/{id}/person-opening': { purpose: 'emergency' },
  'POST /v1/sos-alerts/{id}/closing': { summary: 'a test' },

  'POST /v1/requests': {
    kind: 'meal',
    olderPersonId: newId(),
    portions: [{ date: DATE, meal: 'lunch', quantity: 1 }],
  },
  'POST /v1/holds': {
    serviceId: newId(),
    request: {
      kind: 'day_care',
      olderPersonId: newId(),
      sessions: [{ date: DATE, part: 'morning' }],
    },
  },
  'PUT /v1/drafts/{id}': { kind: 'meal', step: 'who', content: {} },
  'POST /v1/requests/{id}/cancellation': { reason: 'mistake' },
  'POST /v1/requests/{id}/stay-confirmation': { moveInOn: DATE },
  'POST /v1/estimates': {
    units: { by: 'dates', kind: 'meal', dates: [{ date: DATE, quantity: 1 }] },
  },
  'POST /v1/subsidy-rules': {
    code: 'a-test',
    name: { zh: '测试', en: 'Test' },
    kind: 'meal',
    gives: { basis: 'per_unit', fen: 100 },
    cap: null,
    who: { categories: [], ageMin: null, levelMin: null, towns: [] },
    oneOf: null,
    from: DATE,
    until: null,
    howTo: { zh: '测试', en: 'Test' },
    source: 'a test',
    follows: 0,
  },
  'POST /v1/subsidy-rules/{id}/ending': { until: DATE },
  'POST /v1/requests/{id}/officer-decisions': { action: 'ask_again', because: 'a test' },
  'POST /v1/requests/{id}/review': { overall: 5, parts: {} },
  'POST /v1/reviews/{id}/corrections': { overall: 5, parts: {} },
  'POST /v1/reviews/{id}/hiding': { reason: 'insult' },
  'POST /v1/reviews/{id}/reply': { words: 'a test' },
  'POST /v1/complaints': {
    olderPersonId: newId(),
    requestId: newId(),
    kind: 'food',
    words: 'a test',
  },
  'POST /v1/complaints/{id}/answer': { words: 'a test' },
  'POST /v1/complaints/{id}/reopening': { words: 'a test' },
  'POST /v1/bookings/{id}/miss': { reason: 'other' },
  'PUT /v1/duty': { areaCode: TEST_TOWN, accountId: newId() },
  'POST /v1/offers/{id}/refusal': { reason: 'no_unit' },

  'POST /v1/providers': { name: 'Test Kitchen', address: 'Test Street 1', services: ['meal'] },
  'PATCH /v1/providers/{id}': { phone: '13800000001' },
  'PUT /v1/providers/{id}/profile': { version: 1, features: { visits: true }, prices: {} },
  'POST /v1/providers/{id}/services': { kind: 'meal' },
  'POST /v1/providers/{id}/suspension': { reason: 'a test' },
  'PUT /v1/providers/me/status': { light: 'open' },
  'POST /v1/providers/me/caregivers': {
    serviceId: newId(),
    name: 'Test Person 2',
    sex: 'female',
    skills: [],
  },
  'PUT /v1/caregivers/{id}/shifts': { days: [{ date: DATE, shifts: [] }] },
  'PUT /v1/services/{id}': SERVICE,
  'POST /v1/services/{id}/beds': { beds: [{ room: '1', number: '1', kind: 'ordinary' }] },
  'PATCH /v1/beds/{id}': { version: 1, state: 'vacant' },
  'PUT /v1/services/{id}/slots': { slots: [{ date: DATE, part: 'lunch', capacity: 1 }] },
  'PUT /v1/settings/{key}': { value: {}, note: 'a test' },
};
