import { isOwnPage, isSecure, noSessionCookie, sessionCookie, tokenOf } from './session-cookie';

describe('the cookie of a session', () => {
  it('is for the sessions only, unreadable for programs, and never sent along from elsewhere', () => {
    expect(sessionCookie('abc', 60.9, false)).toBe(
      'yilian-session=abc; Path=/v1/sessions; Max-Age=60; HttpOnly; SameSite=Strict',
    );
    expect(sessionCookie('abc', 60, true)).toMatch(/; Secure$/);
    expect(noSessionCookie(true)).toBe(
      'yilian-session=; Path=/v1/sessions; Max-Age=0; HttpOnly; SameSite=Strict; Secure',
    );
    expect(sessionCookie('abc', -5, false)).toContain('Max-Age=0;');
  });

  it('is found among others, by its whole name', () => {
    expect(tokenOf('yilian-view=zh.elder; yilian-session=a-b_c')).toBe('a-b_c');
    expect(tokenOf('not-yilian-session=x')).toBeUndefined();
    expect(tokenOf('yilian-session=')).toBeUndefined();
    expect(tokenOf(undefined)).toBeUndefined();
  });
});

describe('whose page asks', () => {
  const own = { host: 'care.example', origin: 'https://care.example', site: 'same-origin', marked: true };

  it('is ours with the mark and our own address', () => {
    expect(isOwnPage(own)).toBe(true);
    expect(isOwnPage({ ...own, origin: undefined, site: undefined })).toBe(true);
  });

  it.each([
    { marked: false },
    { origin: 'https://evil.example' },
    { origin: 'https://care.example:8443' },
    { origin: 'null' },
    { site: 'same-site' },
    { site: 'cross-site' },
  ])('is not ours: %j', (other) => {
    expect(isOwnPage({ ...own, ...other })).toBe(false);
  });
});

it('believes the browser about how it reached us', () => {
  expect(isSecure('https://care.example', 'http')).toBe(true);
  expect(isSecure('http://127.0.0.1:3000', 'https')).toBe(false);
  expect(isSecure(undefined, 'https')).toBe(true);
});
