import { hookAddress } from './hook-address';

describe('hookAddress', () => {
  it('keeps an https address without its fragment', () => {
    expect(hookAddress(' https://Home.Example.com:8443/yilian?a=1#x ', false)).toEqual({
      href: 'https://home.example.com:8443/yilian?a=1',
    });
    expect(hookAddress('https://养老院.cn/in', false)).toEqual({ href: 'https://xn--l6q174icbo.cn/in' });
  });

  it.each([
    ['example.com/in', 'not-an-address'],
    ['http://example.com/in', 'not-https'],
    ['ftp://example.com/in', 'not-https'],
    ['https://me:secret@example.com/in', 'holds-credentials'],
    ['https://localhost/in', 'not-public'],
    ['https://printer.local/in', 'not-public'],
    ['https://redis/in', 'not-public'],
    ['https://metadata.google.internal/', 'not-public'],
    ['https://127.0.0.1/in', 'not-public'],
    ['https://0x7f.1/in', 'not-public'],
    ['https://2130706433/in', 'not-public'],
    ['https://[::1]/in', 'not-public'],
    ['https://[::ffff:10.0.0.1]/in', 'not-public'],
    ['https://169.254.169.254/latest', 'not-public'],
  ])('says what is wrong with %s', (text, fault) => {
    expect(hookAddress(text, false)).toBe(fault);
  });

  it('lets development send to its own machine, without TLS', () => {
    expect(hookAddress('http://127.0.0.1:9999/in', true)).toEqual({ href: 'http://127.0.0.1:9999/in' });
    expect(hookAddress('ftp://127.0.0.1/in', true)).toBe('not-https');
  });
});
