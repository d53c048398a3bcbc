import { createHash } from 'node:crypto';
import { type ChainedStep, type ChainEnd, faultOf, type FindingHead, type SealedStep, sealOf } from './chain';

const print = (text: string): string => createHash('sha256').update(text).digest('hex');
const head: FindingHead = {
  ...{ id: 'f', number: 'ZG-1', providerId: 'p', serviceId: null, itemCode: 'other', itemZh: '其他' },
  ...{
    itemEn: 'Other',
    severity: 'minor',
    source: 'visit',
    foundOn: '2026-11-20',
    foundBy: 'o',
    follows: null,
  },
};
const step = (seq: number, more: Partial<ChainedStep> = {}): ChainedStep => ({
  ...{
    seq,
    act: 'open',
    toState: 'open',
    at: new Date(1_000 * seq),
    actorId: 'a',
    actorRole: 'town_officer',
  },
  ...{ dueOn: '2026-12-01', asksUntil: null, wordsSealed: `words ${seq}`, evidence: [] },
  ...more,
});

function sealed(...steps: readonly ChainedStep[]): SealedStep[] {
  let before = '';
  return steps.map((one) => {
    before = sealOf(head, one, before, print);
    return { ...one, seal: before };
  });
}

const files = [
  { id: 'b', type: 'image/png', sha256: '2' },
  { id: 'a', type: 'image/jpeg', sha256: '1' },
];
const whole = sealed(
  step(1),
  step(2, { act: 'answer', toState: 'answered', evidence: files }),
  step(3, { act: 'accept', toState: 'accepted' }),
);
const end: ChainEnd = {
  ...{ state: 'accepted', version: 3, dueOn: '2026-12-01', asksUntil: null, seal: whole[2]!.seal },
};
const fault = (steps: readonly SealedStep[] = whole, over: Partial<ChainEnd> = {}, of = head) =>
  faultOf(of, steps, { ...end, ...over }, print);
const changed = (index: number, over: Partial<SealedStep>): SealedStep[] =>
  whole.map((one, at) => (at === index ? { ...one, ...over } : one));

describe('the story of a finding', () => {
  it('is whole as it was written, in whatever order its files are read', () => {
    expect(fault()).toBeUndefined();
    expect(fault(changed(1, { evidence: [...files].reverse() }))).toBeUndefined();
  });

  it.each([
    ['words', { wordsSealed: 'other words' }],
    ['a moment', { at: new Date(5) }],
    ['a name', { actorId: 'somebody else' }],
    ['a day', { dueOn: '2027-01-01' }],
    ['a state', { toState: 'withdrawn' as const }],
    ['a file', { evidence: [files[0]!] }],
    ['what is in a file', { evidence: [files[0]!, { ...files[1]!, sha256: 'x' }] }],
  ])('shows that %s was changed', (_, over) => {
    expect(fault(changed(1, over))).toBe('step 2 was changed');
  });

  it('shows that what was found was changed', () => {
    expect(fault(whole, {}, { ...head, severity: 'serious' })).toBe('step 1 was changed');
  });

  it('shows a step that is gone, from the middle and from the end', () => {
    expect(fault([whole[0]!, whole[2]!])).toBe('step 2 is missing');
    expect(fault(whole.slice(0, 2))).toBe('step 3 is missing');
    expect(fault(whole.slice(0, 2), { version: 2 })).toBe('step 2 is missing');
    expect(fault([])).toBe('step 3 is missing');
  });

  it('shows that the finding stands elsewhere than its last step led', () => {
    expect(fault(whole, { state: 'open' })).toBe('the finding is not where its last step led');
    expect(fault(whole, { dueOn: '2027-01-01' })).toBe('the finding is not where its last step led');
  });
});
