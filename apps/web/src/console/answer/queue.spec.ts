import { headOf, inOrder } from './queue';

const AT = Date.parse('2026-11-28T10:00:00.000Z');
const offer = (id: string, seconds: number, isPutOff = false) => ({
  id,
  expiresAt: new Date(AT + seconds * 1_000).toISOString(),
  putOffAt: isPutOff ? new Date(AT - 1).toISOString() : null,
});

describe('the queue of offers', () => {
  it('has the oldest deadline first', () => {
    expect(inOrder([offer('b', 90), offer('a', 300), offer('c', 30)]).map(({ id }) => id)).toEqual([
      ...['c', 'b', 'a'],
    ]);
  });

  it.each([
    ['the oldest deadline', [offer('a', 300), offer('b', 90)], undefined, 'b'],
    ['what is being looked at, whatever arrives', [offer('a', 300), offer('b', 90)], 'a', 'a'],
    ['the next one when that is gone', [offer('b', 90)], 'a', 'b'],
    ['nothing that was put off', [offer('a', 90, true)], undefined, undefined],
    ['what was put off, at its last call', [offer('a', 60, true), offer('b', 300)], undefined, 'a'],
    ['what was put off and chosen', [offer('a', 300, true)], 'a', 'a'],
    ['nothing whose time is over', [offer('a', 0)], undefined, undefined],
  ])('shows %s', (_what, offers, looking, shown) => {
    expect(headOf(offers, looking, AT)?.id).toBe(shown);
  });
});
