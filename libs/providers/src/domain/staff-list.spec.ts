import { type ListedCaregiver } from '@yilian/contracts';
import { decideListedCaregiver, type KnownCaregiver } from './staff-list';

const paper = {
  kind: 'nurse',
  number: 'N-2024-0815',
  validFrom: '2024-01-01',
  validTo: '2027-01-01',
} as const;
const listed: ListedCaregiver = {
  ...{ id: null, name: '李', sex: 'female', skillMask: 3, areaTowns: null, state: 'active' },
  certificates: [{ ...paper, number: '••••0815' }],
};
const known: KnownCaregiver = {
  ...{ ...listed, id: 'c1', version: 1, promised: false },
  certificates: [{ ...paper, id: 'p1', skillMask: 0 }],
};

describe('decideListedCaregiver', () => {
  it.each<[string, readonly KnownCaregiver[], Partial<ListedCaregiver>, string]>([
    ['a masked number for the same certificate', [known], {}, 'same'],
    ['somebody by name who is new', [], { certificates: [paper] }, 'added'],
    ['another name by number', [known], { id: 'c1', name: '李红' }, 'changed'],
    [
      'a certificate that was renewed',
      [known],
      { certificates: [{ ...paper, validTo: '2030-01-01' }] },
      'changed',
    ],
    ['a certificate that is not in the list', [known], { certificates: [] }, 'same'],
    ['who leaves', [known], { state: 'left' }, 'changed'],
  ])('takes %s', (_, all, told, outcome) =>
    expect(decideListedCaregiver(all, { ...listed, ...told })).toMatchObject({ outcome }),
  );

  it.each<[string, readonly KnownCaregiver[], Partial<ListedCaregiver>, string]>([
    ['a number that is not ours', [known], { id: 'c9' }, 'unknown'],
    ['a name that two people have', [known, { ...known, id: 'c2' }], {}, 'several'],
    ['another sex', [known], { sex: 'male' }, 'sex-stays'],
    ['who leaves although families wait', [{ ...known, promised: true }], { state: 'left' }, 'promised'],
    ['a masked number that nobody knows', [], {}, 'masked'],
  ])('refuses %s', (_, all, told, why) =>
    expect(decideListedCaregiver(all, { ...listed, ...told })).toMatchObject({ outcome: 'refused', why }),
  );
});
