import { checkProfile } from './check-profile';
import { type Profile, roundPoint } from './older-person';

const today = '2026-03-01';
const profile: Profile = {
  townCode: '440000001',
  communityCode: '440000001003',
  point: null,
  sex: 'female',
  birthYear: 1944,
  abilityLevel: 2,
  assessedOn: '2026-02-01',
  categories: [],
  needs: [],
};
const pointers = (change: Partial<Profile>): string[] =>
  checkProfile({ ...profile, ...change }, today).map(({ pointer }) => pointer);

describe('checkProfile', () => {
  it('accepts birth years from 1900 to fifty years ago', () => {
    expect([1900, 1976].map((birthYear) => pointers({ birthYear }))).toEqual([[], []]);
    expect([1899, 1977].map((birthYear) => pointers({ birthYear }))).toEqual([
      ['/birthYear'],
      ['/birthYear'],
    ]);
  });

  it('wants the community inside the town', () => {
    expect(pointers({ communityCode: '440000002003' })).toEqual(['/communityCode']);
    expect(pointers({ communityCode: null })).toEqual([]);
  });

  it('wants an ability level with its date, not in the future', () => {
    expect(pointers({ assessedOn: null })).toEqual(['/assessedOn']);
    expect(pointers({ abilityLevel: null })).toEqual(['/assessedOn']);
    expect(pointers({ abilityLevel: null, assessedOn: null })).toEqual([]);
    expect(pointers({ abilityLevel: 0, assessedOn: '2026-03-02' })).toEqual(['/assessedOn']);
  });

  it('tells every fault at once', () => {
    expect(pointers({ birthYear: 2020, communityCode: '1', assessedOn: null })).toHaveLength(3);
  });
});

describe('roundPoint', () => {
  it('keeps about a hundred metres', () => {
    expect(roundPoint({ lng: 113.75184, lat: 23.02067 })).toEqual({ lng: 113.752, lat: 23.021 });
  });
});
