import { type OlderPerson } from './older-person';
import { maskName, maskPhone, present } from './present';
import { type Standing } from './scope';

const person: OlderPerson = {
  id: 'p1',
  version: 3,
  contact: { name: '测试甲', phone: '13800000001', address: '1 Test Road' },
  notes: 'second door',
  townCode: '440000001',
  communityCode: null,
  point: { lng: 113.1, lat: 23.1 },
  sex: 'male',
  birthYear: 1940,
  abilityLevel: null,
  assessedOn: null,
  levelAssessed: false,
  categories: ['lives_alone'],
  needs: ['soft_diet'],
};

const officer: Standing = {
  role: 'town_officer',
  townCode: '440000001',
  personTownCode: '440000001',
  scopes: null,
};
const child: Standing = {
  ...officer,
  role: 'family',
  townCode: null,
  scopes: ['see', 'ask'],
  relation: 'child',
};

describe('present', () => {
  it('says who the reader is to the person and whether they may ask', () => {
    expect(present(person, 'full', child)).toMatchObject({ relation: 'child', mayAsk: true });
    const onlySees = { ...child, scopes: ['see'] } as const;
    expect(present(person, 'full', onlySees)).toMatchObject({ relation: 'child', mayAsk: false });
    expect(present(person, 'masked', officer)).toMatchObject({ relation: 'community_worker', mayAsk: true });
    expect(present(person, 'masked', { ...child, relation: 'self', scopes: [] })).toMatchObject({
      relation: 'self',
      mayAsk: false,
    });
  });

  it('shows everything in full', () => {
    expect(present(person, 'full', child)).toMatchObject({
      name: '测试甲',
      phone: '13800000001',
      address: '1 Test Road',
    });
  });

  it('shows nothing that names or locates somebody when masked', () => {
    const shown = present(person, 'masked', officer);
    expect(shown).toMatchObject({
      masked: true,
      name: '测**',
      phone: '138****0001',
      address: null,
      point: null,
    });
    expect(JSON.stringify(shown)).not.toMatch(/测试|13800000001|Road|door|113\.1/);
  });

  it('masks short names and numbers too', () => {
    expect(maskName('甲')).toBe('甲*');
    expect(maskPhone('2201234')).toBe('****34');
  });
});
