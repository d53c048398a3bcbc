import { followSheet, type KnownDelivery } from './follow-sheet';

const known: readonly KnownDelivery[] = [
  { id: 'd1', requestId: 'r1', state: 'planned', addressIndex: 'street 1' },
  { id: 'd2', requestId: 'r2', state: 'delivered', addressIndex: 'street 2' },
];
const booked = [
  { requestId: 'r1', addressIndex: 'street 1' },
  { requestId: 'r2', addressIndex: 'street 2' },
];

describe('what changes after the cut-off', () => {
  it('is nothing as long as nothing changes', () => {
    expect(followSheet(known, booked)).toEqual({ added: [], cancelled: [], moved: [] });
  });

  it('is who came, who went and who lives elsewhere', () => {
    const late = { requestId: 'r3', addressIndex: 'street 3' };
    expect(followSheet(known, [late, booked[1]!])).toEqual({ added: [late], cancelled: ['d1'], moved: [] });
    expect(followSheet(known, [{ ...booked[0]!, addressIndex: 'street 9' }, booked[1]!]).moved).toEqual([
      { id: 'd1', addressIndex: 'street 9' },
    ]);
  });

  it('leaves alone what was reported', () => {
    expect(followSheet(known, [booked[0]!])).toEqual({ added: [], cancelled: [], moved: [] });
  });
});
