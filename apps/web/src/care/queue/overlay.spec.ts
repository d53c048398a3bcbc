import { type CareVisit } from '@yilian/contracts';
import { type Deed, type Item, itemOf } from './item';
import { withWaiting } from './overlay';
import { verdictOn } from './verdict';

const AT = '2031-03-05T01:02:00.000Z';
const visit: CareVisit = {
  ...{ id: 'v', requestId: 'r', number: 'QQ-1', date: '2031-03-05', state: 'scheduled', version: 1 },
  ...{ startsAt: '2031-03-05T01:00:00.000Z', endsAt: '2031-03-05T02:00:00.000Z', opensAt: AT },
  ...{ arrived: null, left: null, notes: [], proofs: [], person: null },
  tasks: [{ code: 'hands', text: null, doneAt: null }],
};
const item = (deed: Deed, over: Partial<Pick<Item, 'visitId' | 'refused'>> = {}): Item => ({
  ...itemOf('i', 'v', AT, true, deed),
  ...over,
});
const arrival: Deed = { what: 'arrival', place: null };

describe('a visit with what waits to be sent', () => {
  it('looks as if the server had it already, and counts what waits', () => {
    const shown = withWaiting(visit, [
      item(arrival),
      item({ what: 'task', code: 'hands', done: true }),
      item({ what: 'note', words: 'fine' }),
      item({ what: 'proof', kind: 'photo', content: new Blob() }),
      item({ what: 'leaving', place: null }),
    ]);
    expect(shown).toMatchObject({ state: 'checked_out', waiting: 5, arrived: { at: AT, offline: true } });
    expect([shown.tasks[0]!.doneAt, shown.notes.length, shown.proofs.length]).toEqual([AT, 1, 1]);
  });

  it('keeps the word of the server about what it knows', () => {
    const arrived = { ...withWaiting(visit, [item(arrival)]).arrived!, at: '2031-03-05T01:00:30.000Z' };
    const known = { ...visit, state: 'checked_in' as const, arrived };
    expect(withWaiting(known, [item(arrival)]).arrived!.at).toBe(arrived.at);
  });

  it('takes no account of other visits, nor of what was refused', () => {
    const items = [item(arrival, { visitId: 'w' }), item(arrival, { refused: { zh: '', en: '' } })];
    expect(withWaiting(visit, items)).toMatchObject({ state: 'scheduled', waiting: 0 });
  });
});

describe('what could not be sent', () => {
  const begun = 'fulfilment.visit-not-begun';
  it.each([
    ['later', 0, 'web.unreachable', false],
    ['later', 401, 'auth.signed-out', false],
    ['later', 503, 'web.unknown', false],
    ['after-others', 409, begun, true],
    ['refused', 409, begun, false],
    ['refused', 409, 'fulfilment.visit-cancelled', true],
    ['refused', 404, 'common.not-found', false],
  ] as const)('is sent or shown: %s for %d %s', (verdict, status, code, hasEarlier) => {
    expect(verdictOn({ status, code }, hasEarlier)).toBe(verdict);
  });
});
