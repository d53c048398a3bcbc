import { type HousePapers, type PaperFacts, paperTodos } from './paper-todos';

const TODAY = '2026-11-28';
const fire = (state: PaperFacts['state'], validTo: string | null, id = state): PaperFacts => ({
  ...{ id, kind: 'fire_safety', state, validTo },
});
const told = (papers: Partial<HousePapers>): unknown[] =>
  paperTodos({ licences: [], missing: [], certificates: { count: 0, firstEnd: null }, ...papers }, TODAY).map(
    ({ code, dueOn, overdue, subjectId, count }) => [code, dueOn, overdue, subjectId, count],
  );

describe('what papers ask of a house', () => {
  it('is nothing while every licence counts', () => {
    expect(told({ licences: [fire('valid', null)] })).toEqual([]);
  });

  it('is a licence that ends, until the last day that it counts', () => {
    const licences = [fire('ending', '2026-12-10'), fire('ended', '2025-12-10')];
    expect(told({ licences })).toEqual([['providers.licence-ending', '2026-12-10', false, 'ending', null]]);
  });

  it('is overdue once it has ended', () => {
    const papers = { licences: [fire('ended', '2026-11-27')], missing: ['fire_safety'] } as const;
    expect(told(papers)).toEqual([['providers.licence-ending', '2026-11-27', true, 'ended', null]]);
  });

  it('is done once a new one is there, also one for a day to come, unless none counts today', () => {
    const next = fire('not_yet', null);
    expect(told({ licences: [fire('ending', '2026-12-10'), next] })).toEqual([]);
    expect(told({ licences: [fire('ended', '2026-11-01'), next], missing: ['fire_safety'] })).toHaveLength(1);
  });

  it('is a wanted licence that was never entered, without a day', () => {
    expect(told({ missing: ['food'] })).toEqual([['providers.licence-missing', null, false, null, null]]);
  });

  it('is one line for all certificates of the staff, due on the first end', () => {
    const soon = { count: 3, firstEnd: '2026-12-01' };
    expect(told({ certificates: soon })).toEqual([
      ['providers.certificates-ending', '2026-12-01', false, null, 3],
    ]);
    expect(told({ certificates: { count: 1, firstEnd: '2026-11-27' } })).toMatchObject([
      ['providers.certificates-ending', '2026-11-27', true, null, 1],
    ]);
  });
});
