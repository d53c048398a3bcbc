import { securityHeaders } from './security-headers';

describe('securityHeaders', () => {
  it('are those of helmet, with the given content rules', () => {
    const headers = securityHeaders({ defaultSrc: ["'self'"], connectSrc: ["'self'", 'wss://live.test'] });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'strict-transport-security': expect.stringContaining('max-age=') as string,
    });
    const rules = String(headers['content-security-policy']).split(';');
    expect(rules).toEqual(
      expect.arrayContaining(["default-src 'self'", "connect-src 'self' wss://live.test"]),
    );
  });
});
