import { askedListOf, listTermsOf } from '@yilian/contracts';
import { queryOf, withFilter, without } from './query';

const NEAR = { lng: 113.79, lat: 23.02 };
const PERSON = '0190a000-0000-7000-8000-000000000001';

describe('the address of the list', () => {
  it('is read and written without a loss', () => {
    const query = {
      q: '东城',
      from: '441900003',
      service: 'meal',
      town: '441900003,441900004',
      star: '5,none',
    };
    expect(queryOf(askedListOf(query))).toEqual(query);
  });

  it('asks for everything when nothing stands there', () => {
    expect(listTermsOf(askedListOf({}), undefined)).toEqual({});
  });

  it.each([
    { service: 'rocket' },
    { town: 'x' },
    { level: '9' },
    { from: 'javascript:1' },
    { sort: 'secret' },
    { hasVacancy: 'yes' },
    { star: ['5', '4'] },
  ])('leaves out what cannot be read: %j', (query) => {
    expect(queryOf(askedListOf(query as never))).toEqual({});
  });

  it('names a person, never a place where somebody lives', () => {
    expect(queryOf(askedListOf({ from: PERSON }))).toEqual({ from: PERSON });
    expect(listTermsOf(askedListOf({ from: PERSON, within: '3000' }), NEAR)).toEqual({
      near: '113.79000,23.02000',
      within: '3000',
    });
  });
});

describe('the question to the API', () => {
  it('has no distance without a place to count from', () => {
    expect(listTermsOf(askedListOf({ from: 'here', within: '3000', sort: 'distance' }), undefined)).toEqual(
      {},
    );
  });

  it('sorts by words only when there are some', () => {
    expect(listTermsOf(askedListOf({ sort: 'relevance' }), undefined)).toEqual({});
    expect(listTermsOf(askedListOf({ sort: 'relevance', q: '餐' }), undefined)).toEqual({
      q: '餐',
      sort: 'relevance',
    });
  });
});

describe('without one condition', () => {
  const asked = askedListOf({ q: '餐', service: 'meal', from: '441900003', within: '1000' });

  it('everything else stays', () => {
    expect(queryOf(without(asked, 'service'))).toEqual({ q: '餐', from: '441900003', within: '1000' });
    expect(queryOf(without(asked, 'q'))).toEqual({ service: 'meal', from: '441900003', within: '1000' });
  });

  it('the distance goes first, then the place that services do not come to', () => {
    const farther = without(asked, 'within');
    expect(queryOf(farther)).toEqual({ q: '餐', service: 'meal', from: '441900003' });
    expect(queryOf(without(farther, 'within'))).toEqual({ q: '餐', service: 'meal' });
  });

  it('a choice can be taken out of several', () => {
    const two = askedListOf({ star: '5,4' });
    expect(queryOf(withFilter(two, 'star', ['4']))).toEqual({ star: '4' });
  });
});
