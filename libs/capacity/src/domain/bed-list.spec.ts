import { type BedDecision, decideListedBed, type KnownBed } from './bed-list';

const TODAY = 20_000;
const listed = { room: '301', number: '1', kind: 'nursing' } as const;
const known: KnownBed = {
  ...{ ...listed, id: 'b', serviceId: 's', floor: '3', sexRule: 'any', state: 'vacant' },
  ...{ openFrom: null, stays: [], version: 1 },
};
const later = { stays: [{ from: TODAY + 30, to: TODAY + 40 }] };
const livedIn = { state: 'occupied', openFrom: TODAY - 9 } as const;

describe('decideListedBed', () => {
  it.each<[string, KnownBed | undefined, object, Partial<BedDecision>]>([
    ['a new bed, vacant unless said', undefined, {}, { outcome: 'added' }],
    ['a new bed that somebody lives in', undefined, { state: 'occupied' }, { outcome: 'added' }],
    ['what is not said stays', { ...known, ...livedIn, sexRule: 'male' }, {}, { outcome: 'same' }],
    ['another kind of a free bed', known, { kind: 'dementia' }, { outcome: 'changed' }],
    ['the floor of a bed that is lived in', { ...known, ...livedIn }, { floor: '4' }, { outcome: 'changed' }],
    ['repairs of a free bed', known, { state: 'maintenance' }, { outcome: 'changed' }],
    ['a guest on leave', { ...known, ...livedIn }, { state: 'on_leave' }, { outcome: 'changed' }],
  ])('takes %s', (_, bed, told, outcome) =>
    expect(decideListedBed(bed, { ...listed, ...told }, TODAY)).toMatchObject(outcome),
  );

  it.each<[string, KnownBed | undefined, object, string]>([
    ['booked from nowhere', undefined, { state: 'held' }, 'held-is-ours'],
    ['booked of a free bed', known, { state: 'held' }, 'held-is-ours'],
    ['another kind for who lives there', { ...known, ...livedIn }, { kind: 'ordinary' }, 'promised'],
    ['another sex for who will come', { ...known, ...later }, { sexRule: 'male' }, 'promised'],
    ['repairs of a promised bed', { ...known, ...later }, { state: 'maintenance' }, 'promised'],
    ['a step that there is not', { ...known, state: 'closed' }, { state: 'cleaning' }, 'wrong-state'],
  ])('refuses %s', (_, bed, told, why) =>
    expect(decideListedBed(bed, { ...listed, ...told }, TODAY)).toMatchObject({ outcome: 'refused', why }),
  );
});
