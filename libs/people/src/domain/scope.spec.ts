import { isOfficerOfArea, mayAsk, mayEdit, mayManageLinks, type Standing, viewOf } from './scope';
import { LinkScope } from '@yilian/contracts';

const person = { personTownCode: '440000001' };
const family = (scopes: Standing['scopes']): Standing => ({
  ...person,
  role: 'family',
  townCode: null,
  scopes,
});
const staff = (role: Standing['role'], townCode: string | null = null): Standing => ({
  ...person,
  role,
  townCode,
  // A link must not widen what the role allows.
  scopes: LinkScope.options,
});

const rights = (standing: Standing) => ({
  view: viewOf(standing),
  ask: mayAsk(standing),
  edit: mayEdit(standing),
  links: mayManageLinks(standing),
  officer: isOfficerOfArea(standing),
});
const nothing = { view: 'none', ask: false, edit: false, links: false, officer: false };
const officer = { view: 'masked', ask: true, edit: true, links: true, officer: true };

describe('scope of a family', () => {
  it.each([
    [null, nothing],
    [[], { ...nothing, view: 'masked' }],
    [['ask'], { ...nothing, view: 'masked', ask: true }],
    [['see'], { ...nothing, view: 'full' }],
    [['ask', 'see'], { ...nothing, view: 'full', ask: true, edit: true }],
    [['ask', 'see', 'pay'], { ...nothing, view: 'full', ask: true, edit: true }],
    [LinkScope.options, { ...nothing, view: 'full', ask: true, edit: true, links: true }],
  ] as const)('with %j', (scopes, expected) => {
    expect(rights(family(scopes))).toEqual(expected);
  });
});

describe('scope of staff', () => {
  it('reaches the area of an officer and ends at its border', () => {
    expect(rights(staff('town_officer', '440000001'))).toEqual(officer);
    expect(rights(staff('town_officer', '440000002'))).toEqual(nothing);
    expect(rights(staff('town_officer', null))).toEqual(nothing);
    expect(rights(staff('city_officer'))).toEqual(officer);
  });

  it.each(['provider_manager', 'caregiver', 'operator'] as const)('is nothing for a %s', (role) => {
    expect(rights(staff(role, '440000001'))).toEqual(nothing);
  });
});
