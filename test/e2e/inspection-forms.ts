import { newId } from '@yilian/kernel';
import { daysAhead } from '@yilian/testing';

const DATE = daysAhead(60);

/** Bodies that are taken by routes of findings. */
export const INSPECTION_FORMS: Readonly<Record<string, object>> = {
  'POST /v1/findings': {
    ...{ providerId: newId(), itemCode: 'other', severity: 'minor', source: 'visit' },
    ...{ foundOn: daysAhead(-1), words: 'a test' },
  },
  'POST /v1/findings/{id}/answer': { words: 'a test', evidence: [] },
  'POST /v1/findings/{id}/time-request': { until: DATE, words: 'a test' },
  'POST /v1/findings/{id}/acceptance': { version: 1 },
  'POST /v1/findings/{id}/return': { version: 1, dueOn: DATE, words: 'a test' },
  'POST /v1/findings/{id}/extension': { dueOn: DATE, words: 'a test' },
  'POST /v1/findings/{id}/withdrawal': { words: 'a test' },
};
