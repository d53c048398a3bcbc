import { nextPage } from './next-page';

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
});
