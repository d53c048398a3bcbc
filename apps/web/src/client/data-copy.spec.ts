import { copyOf } from './data-copy';

const HEAD = '{"olderPersonId":"p","madeAt":"2026-12-01T00:00:00.000Z"}';
const record = (section: string, value: string): string =>
  JSON.stringify({ section, record: [{ name: 'record', value }] });
const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');

describe('a copy that comes line by line', () => {
  it('is put together by section', () => {
    const text = lines(
      HEAD,
      record('people', 'a'),
      record('messages', 'b'),
      record('people', 'c'),
      '{"records":3}',
    );
    expect(copyOf(text)).toMatchObject({
      olderPersonId: 'p',
      sections: [
        { section: 'people', records: [[{ value: 'a' }], [{ value: 'c' }]] },
        { section: 'messages', records: [[{ value: 'b' }]] },
      ],
    });
  });

  it('is none when it was broken off', () => {
    expect(copyOf('')).toBeUndefined();
    expect(copyOf(lines(HEAD))).toBeUndefined();
    expect(copyOf(lines(HEAD, record('people', 'a')))).toBeUndefined();
    expect(copyOf(lines(HEAD, record('people', 'a'), '{"records":2}'))).toBeUndefined();
  });
});
