import { type PersonDraft } from './older-person';
import { whatChanged } from './what-changed';

const person: PersonDraft = {
  contact: { name: 'Test Person 1', phone: '13800000001', address: '1 Invented Road' },
  townCode: '440000001',
  communityCode: null,
  point: null,
  sex: 'female',
  birthYear: 1940,
  abilityLevel: null,
  assessedOn: null,
  categories: [],
  needs: ['bathing'],
  notes: '',
};

describe('what a correction changed', () => {
  it('is nothing when the same is sent again', () => expect(whatChanged(person, { ...person })).toEqual([]));

  it('is told field by field, unknown as nothing', () => {
    const after: PersonDraft = {
      ...person,
      contact: { ...person.contact, address: '2 Invented Road' },
      abilityLevel: 2,
      needs: ['bathing', 'wheelchair'],
    };
    expect(whatChanged(person, after)).toEqual([
      { field: 'address', from: '1 Invented Road', to: '2 Invented Road' },
      { field: 'abilityLevel', from: '', to: '2' },
      { field: 'needs', from: '["bathing"]', to: '["bathing","wheelchair"]' },
    ]);
  });
});
