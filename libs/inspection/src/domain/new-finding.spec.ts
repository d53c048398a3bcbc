import { type NewFinding } from '@yilian/contracts';
import { dueDay, faultsOf } from './new-finding';

const TODAY = '2026-11-28';
const said: NewFinding = {
  ...{ providerId: 'p', serviceId: null, itemCode: 'other', severity: 'minor', source: 'visit' },
  ...{ foundOn: TODAY, dueOn: null, words: 'seen', follows: null },
};
const known = { hasItem: true, hasService: true, hasEarlier: true };

describe('a new finding', () => {
  it('is due on the usual day for what is that serious, or on the one that the officer names', () => {
    const rules = { dueDays: { minor: 30, serious: 10, urgent: 3 } };
    expect(dueDay('minor', null, TODAY, rules)).toBe('2026-12-28');
    expect(dueDay('urgent', null, TODAY, rules)).toBe('2026-12-01');
    expect(dueDay('urgent', '2026-11-29', TODAY, rules)).toBe('2026-11-29');
  });

  it('is fine when all that it names is there', () => {
    expect(faultsOf({ ...said, dueOn: TODAY }, known, TODAY)).toEqual([]);
  });

  it('says everything that is wrong at once', () => {
    const wrong = { ...said, foundOn: '2026-11-29', dueOn: '2026-11-27' };
    const faults = faultsOf(wrong, { hasItem: false, hasService: false, hasEarlier: false }, TODAY);
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
      ...['/dueOn', '/follows', '/foundOn', '/itemCode', '/serviceId'],
    ]);
    for (const { message } of faults) expect(message.zh).toMatch(/\p{Script=Han}.*。$/u);
  });
});
