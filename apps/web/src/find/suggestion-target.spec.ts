import { type SuggestionType } from '@yilian/contracts';
import { targetOf } from './suggestion-target';

const suggestion = (type: SuggestionType, value: string) => ({
  ...{ type, value },
  label: { zh: '大步村', en: 'Dabu' },
  detail: null,
});

describe('a suggestion leads', () => {
  it.each([
    ['setting', 'elder_mode', { what: 'elder' }],
    ['facility', 'some-id', { what: 'facility', id: 'some-id' }],
    ['service', 'meal', { what: 'list', query: { service: 'meal' } }],
    ['town', '441900003', { what: 'list', query: { town: '441900003' } }],
    ['community', '大步村', { what: 'list', query: { q: '大步村' } }],
  ] as const)('%s', (type, value, target) => {
    expect(targetOf(suggestion(type, value))).toEqual(target);
  });
});
