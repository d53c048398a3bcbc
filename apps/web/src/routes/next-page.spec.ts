import { isOfAnotherEntry, nextPage } from './next-page';

describe('the page after signing in', () => {
  it('is the one that was wanted', () => {
    expect(nextPage('/book/meal/check?from=check')).toBe('/book/meal/check?from=check');
  });

  it.each([
    undefined,
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    ['/a'],
  ])('is never another site: %p', (next) => expect(nextPage(next)).toBe('/'));

  it.each([
    ['provider_manager', '/console'],
    ['caregiver', '/care'],
    ['town_officer', '/office'],
    ['family', '/'],
    [undefined, '/'],
  ] as const)('is the first one of %s when none was wanted', (role, path) =>
    expect(nextPage(undefined, role)).toBe(path),
  );

  it('is another program for pages of staff alone', () => {
    const paths = ['/console', '/console/requests', '/console?a=1', '/consoles', '/', '/bookings'];
    expect(paths.map(isOfAnotherEntry)).toEqual([true, true, true, false, false, false]);
  });
});
