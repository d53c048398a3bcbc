import { followedChannels } from './live-channels';

const persons = ['p1', 'p2'];
const towns = ['440000001', '440000002'];
const follow = (
  role: Parameters<typeof followedChannels>[0]['role'],
  providerId: string | null,
  townCode: string | null,
) => followedChannels({ accountId: 'a1', role, providerId, townCode }, persons, towns);

describe('followedChannels', () => {
  it('gives each role its own streams and no others', () => {
    expect(follow('family', null, null)).toEqual(['account.a1', 'person.p1', 'person.p2']);
    expect(follow('provider_manager', 'v1', null)).toEqual(['account.a1', 'provider.v1']);
    expect(follow('caregiver', 'v1', null)).toEqual(['account.a1', 'provider.v1']);
    expect(follow('town_officer', null, '440000002')).toEqual(['account.a1', 'town.440000002']);
    expect(follow('city_officer', null, null)).toEqual(['account.a1', 'town.440000001', 'town.440000002']);
    expect(follow('operator', null, null)).toEqual(['account.a1', 'town.440000001', 'town.440000002']);
  });

  it('gives nothing but its own to a provider role without a provider or an officer without a town', () => {
    expect(follow('caregiver', null, '440000001')).toEqual(['account.a1']);
    expect(follow('town_officer', 'v1', null)).toEqual(['account.a1']);
  });
});
