import { groupsOf, missingOf, type StoredPaper } from './papers';

const at = new Date('2026-12-01T00:00:00Z');
const paper = (extra: Partial<StoredPaper>): StoredPaper => ({
  ...{ id: 'a', olderPersonId: 'p', kind: 'identity', state: 'given', file: 'f', type: 'image/jpeg' },
  ...{ bytes: 10, addedAt: at, ...extra },
});
const promise = paper({ id: 'b', kind: 'insurance', state: 'promised', file: null, type: null, bytes: null });

describe('the papers of an application', () => {
  it('stand by kind, those that nobody has spoken of as well', () => {
    const groups = groupsOf([paper({}), paper({ id: 'c', type: 'application/pdf' }), promise]);
    expect(groups.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      ...['identity given', 'household_register open', 'medical_report open'],
      ...['insurance promised', 'assessment_report open', 'other open'],
    ]);
    expect(groups[0]!.sheets.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('are missing when a home must see them and nobody gave or promised them', () => {
    const wanted = [
      { kind: 'identity', must: true },
      { kind: 'medical_report', must: true },
      { kind: 'insurance', must: true },
      { kind: 'other', must: false },
    ] as const;
    expect(missingOf(wanted, groupsOf([paper({}), promise]))).toEqual(['medical_report']);
  });
});
